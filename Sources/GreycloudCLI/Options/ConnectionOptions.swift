import ArgumentParser
import Wording

/// How the API is reached.
struct ConnectionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Read the API token from a file, - for standard input; otherwise CLOUDFLARE_API_TOKEN or CF_API_TOKEN.",
        ja: "API トークンをファイル（- は標準入力）から読みます。指定がなければ CLOUDFLARE_API_TOKEN か CF_API_TOKEN を使います。"
      ),
      "FILE"
    )
  )
  var tokenFile: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The API's address; otherwise CLOUDFLARE_BASE_URL or Cloudflare's own.",
        ja: "API のアドレス。指定がなければ CLOUDFLARE_BASE_URL、それもなければ Cloudflare のものを使います。"
      ),
      "URL"
    )
  )
  var apiBase: String?
}
