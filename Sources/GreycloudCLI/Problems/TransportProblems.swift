import CurlTransport
import Reporting
import Wording

/// What the network did, in words.
enum TransportProblems {
  static func problem(_ fault: TransportError, notDone: Text) -> Problem {
    let (happened, next) = words(fault.cause)
    return Problem(status(fault.cause), happened, notDone: notDone, next: next)
  }

  private static func status(_ cause: TransportError.Cause) -> ExitStatus {
    switch cause {
    case .malformedURL, .insecureURL: .badConfiguration
    default: .unavailable
    }
  }

  private static func words(_ cause: TransportError.Cause) -> (Text, Text) {
    switch cause {
    case .nameNotResolved(let host):
      (
        Text("No address was found for \(host).", ja: "\(host) のアドレスを調べられません。"),
        Text("Check the network, its DNS and --api-base.", ja: "ネットワーク、DNS、--api-base を確認してください。")
      )
    case .cannotConnect(let reason):
      (
        Text("The API cannot be reached: \(reason).", ja: "API に接続できません: \(reason)。"),
        Text("Check the network, the firewall and --api-base.", ja: "ネットワーク、ファイアウォール、--api-base を確認してください。")
      )
    case .tls(let reason):
      (
        Text("No trusted connection could be made: \(reason).", ja: "信頼できる接続を確立できません: \(reason)。"),
        Text(
          "Check the clock and the trusted certificates of this computer, and whether something on the way intercepts TLS.",
          ja: "このコンピューターの時計と信頼する証明書、途中で TLS を傍受する機器がないかを確認してください。"
        )
      )
    case .timedOut:
      (
        Text("The API did not answer in time.", ja: "API が時間内に応答しませんでした。"),
        Text("Try again.", ja: "もう一度試してください。")
      )
    case .insecureURL, .malformedURL:
      (
        Text("The API's address cannot be used.", ja: "API のアドレスが使えません。"),
        Text(
          "Give an https address; plain http is accepted for a loopback address only.",
          ja: "https のアドレスを指定してください。http はループバックアドレスに限って使えます。"
        )
      )
    default: other(cause)
    }
  }

  private static func other(_ cause: TransportError.Cause) -> (Text, Text) {
    (
      Text("The connection failed: \(reason(cause)).", ja: "接続に失敗しました: \(reason(cause))。"),
      Text("Try again.", ja: "もう一度試してください。")
    )
  }

  /// Returns the cause as a part of a sentence.
  static func reason(_ cause: TransportError.Cause) -> Text {
    switch cause {
    case .nameNotResolved(let host): Text("no address was found for \(host)", ja: "\(host) のアドレスを調べられません")
    case .cannotConnect(let reason), .tls(let reason), .connectionLost(let reason), .other(_, let reason):
      Text(verbatim: reason)
    case .timedOut: Text("it took too long", ja: "時間内に終わりませんでした")
    case .malformedURL, .insecureURL: Text("the address cannot be used", ja: "アドレスが使えません")
    case .responseTooLarge(let limit):
      Text("the answer is larger than \(limit) octets", ja: "応答が \(limit) オクテットを超えています")
    case .repeatedlyCompressed:
      Text("the answer is compressed more than once", ja: "応答が二重に圧縮されています")
    case .unsafeHeader(let name): Text("\(name) cannot be sent as a header", ja: "\(name) をヘッダーとして送信できません")
    case .cancelled, .shutDown: Text("it was given up", ja: "中止されました")
    }
  }
}
