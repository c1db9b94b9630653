import ArgumentParser
import CurlTransport
import Wording
import ZoneWriter

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

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The longest wait for one answer; after a lost answer the zone is read again for as long, at most 30 seconds.",
        ja: "1 つの応答を待つ最長の秒数。応答が届かなかったときにゾーンを読み直し続ける時間でもあります（最長 30 秒）。"
      ),
      "SECONDS"
    ),
    transform: ConnectionOptions.seconds
  )
  var timeout = 90

  /// The arguments that lead to the same API with the same token.
  var arguments: [String] {
    (tokenFile.map { ["--token-file", $0] } ?? []) + (apiBase.map { ["--api-base", $0] } ?? [])
  }

  /// How long the parts of a request may take.
  var timeouts: HTTPTimeouts {
    let usual = HTTPTimeouts()
    let total = Duration.seconds(timeout)
    return HTTPTimeouts(connect: min(usual.connect, total), total: total, stall: min(usual.stall, total))
  }

  /// How long the zone is read again after a lost answer.
  var patience: Patience { Patience(upTo: .seconds(min(30, timeout))) }

  private static func seconds(_ text: String) throws -> Int {
    guard let seconds = Int(text), 1...600 ~= seconds else {
      throw ValidationError(
        Text(
          "\(text) is not a number of seconds from 1 to 600.",
          ja: "\(text) は 1 から 600 までの秒数ではありません。"
        )(Session.language)
      )
    }
    return seconds
  }
}
