import DNSModel
import Wording

/// The question whether mail programs use a name, asked where the zone does not tell who runs the mailboxes.
enum MailHostQuestion {
  static func question(_ host: DomainName) -> Question {
    Question(
      .mailHost,
      Text(
        """
        Which server name do your mail programs use? If it is \(host), that name must be DNS only; if it is one of \
        your mail or hosting provider, nothing needs to change.
        """,
        ja: """
          メールソフトにはどのサーバー名を設定していますか。\(host) であれば DNS のみにする必要があります。メールサービスやホスティング会社のサーバー名であれば、変更は不要です。
          """
      )
    )
  }
}
