import DNSModel
import Wording

extension MailZone {
  /// Returns the severity of a finding about clouds, lowered while the clouds have no effect.
  ///
  /// - Parameter severity: The severity in an active zone.
  /// - Returns: The severity in this zone.
  func severityNow(_ severity: Severity) -> Severity {
    zone.info.proxyIsInEffect ? severity : severity.lowered
  }

  /// Returns the message of a finding about clouds, which says so while the clouds have no effect.
  ///
  /// - Parameter message: The message in an active zone.
  /// - Returns: The message, with the reason why nothing is broken yet.
  func messageNow(_ message: Text) -> Text {
    guard !zone.info.proxyIsInEffect else { return message }
    return Text("\(message) (\(whyNotInEffect))", ja: "\(message)（\(whyNotInEffect)）")
  }

  private var whyNotInEffect: Text {
    if zone.info.isPaused {
      return Text(
        "not yet: Cloudflare is paused for this zone",
        ja: "このゾーンでは Cloudflare が一時停止中のため、まだ影響はありません"
      )
    }
    if let status = zone.info.status, status != "active" {
      return Text(
        "not yet: the zone is not active but \(status)",
        ja: "ゾーンがまだ有効ではなく \(status) の状態のため、まだ影響はありません"
      )
    }
    let type = zone.info.type ?? "full"
    return Text(
      "only if the other DNS provider of this \(type) zone publishes it so",
      ja: "\(type) のゾーンのため、影響はもう一方の DNS 事業者が公開している内容しだいです"
    )
  }
}
