import ArgumentParser
import Wording

/// How the API is reached.
struct ConnectionOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Read the API token from a file (- is standard input) if neither CLOUDFLARE_API_TOKEN nor CF_API_TOKEN is set.",
        ja: "CLOUDFLARE_API_TOKEN も CF_API_TOKEN も設定されていない場合に、API トークンをファイル（- は標準入力）から読みます。"
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
