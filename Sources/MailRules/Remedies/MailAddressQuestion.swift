import DNSModel
import Wording

/// The question for the address of a mail server, asked the same way by every rule.
enum MailAddressQuestion {
  static func text(_ host: DomainName) -> Text {
    Text(
      "Which public IP address does the mail server \(host) have? Your mail or hosting provider shows it.",
      ja: "メールサーバー \(host) のグローバル IP アドレスは何ですか。メールサービスまたはホスティング会社の案内で確認できます。"
    )
  }
}
