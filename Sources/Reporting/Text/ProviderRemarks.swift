import Wording

/// What people should know about a provider beyond its records.
enum ProviderRemarks {
  static func remark(_ id: String) -> Text? {
    id.hasPrefix("zoho-") ? zoho : remarks[id]
  }

  private static let zoho = Text(
    "Zoho's regions do not know each other's mailboxes: use the region that you see in the address of Zoho's web page.",
    ja: "Zoho のリージョン間でメールボックスは共有されません。Zoho のウェブ画面の URL に表示されるリージョンを使います。"
  )

  private static let ownDomain = Text(
    """
    The panel makes the domain itself the MX host, which fails once the domain is proxied. Enter the server's own name \
    instead.
    """,
    ja: """
      初期設定ではドメイン自体が MX ホストになっており、ドメインをプロキシ済みにするとメールが使えなくなります。代わりに\
      サーバー固有の名前を設定します。
      """
  )

  private static let remarks: [String: Text] = [
    "google-workspace": Text(
      "Either set of MX records is right. The DKIM key is made in the Admin console.",
      ja: "MX レコードはどちらの組でもかまいません。DKIM の鍵は管理コンソールで生成します。"
    ),
    "microsoft-365": Text(
      """
      Microsoft assigns the MX host to each domain; it cannot be derived from the domain. Read it in the admin center, \
      and give it with --mail-host.
      """,
      ja: """
        MX ホスト名は Microsoft がドメインごとに割り当てるもので、ドメイン名からは決まりません。管理センターで確認し、\
        --mail-host で指定します。
        """
    ),
    "proton": Text(
      "Mail programs need Proton Mail Bridge on the same computer.",
      ja: "メールソフトで使うには、同じパソコンに Proton Mail Bridge が必要です。"
    ),
    "cloudflare-email-routing": Text(
      "Cloudflare writes these records itself, with priorities of its own: switch it on under Email > Email Routing.",
      ja: "レコードは Cloudflare が自動で作成し、優先度も Cloudflare が決めます。Email > Email Routing で有効にします。"
    ),
    "amazon-ses": Text(
      "The MX record belongs to the sub-domain of the custom MAIL FROM, never to the domain itself.",
      ja: "MX レコードはカスタム MAIL FROM のサブドメインに設定します。ドメイン自体には設定しません。"
    ),
    "amazon-inbound": Text(
      """
      Amazon SES, services built on it such as Resend, and WorkMail receive mail at the same hosts, so the MX record \
      does not show which one it is. Support for WorkMail ends on 31 March 2027.
      """,
      ja: """
        Amazon SES、SES を使う Resend などのサービス、WorkMail は同じホストで受信するため、MX レコードだけでは区別できません。\
        WorkMail のサポートは 2027 年 3 月 31 日に終了します。
        """
    ),
    "kagoya": Text(
      "Enterprise plans have an MX host of their own (mgws and a number): give it with --mail-host instead.",
      ja: "エンタープライズ向けのプランでは専用の MX ホスト（mgws と番号）を使います。--mail-host でそのホストを指定します。"
    ),
    "mailgun": Text(
      "In the EU region, the MX hosts and the target of email are in eu.mailgun.org.",
      ja: "EU リージョンでは、MX ホストと email の参照先に eu.mailgun.org のものを使います。"
    ),
    "resend": Text(
      "Accounts of today get CNAME records for send and rsend; older ones get an MX and a TXT record at send. Both stay DNS only.",
      ja: "新しいアカウントでは send と rsend の CNAME を、以前のアカウントでは send の MX と TXT を設定します。どちらも DNS のみにします。"
    ),
    "siteground": Text(
      "Each site gets one of the two sets of MX records: use the one that Site Tools shows.",
      ja: "MX レコードの組はサイトごとに決まっています。Site Tools に表示されるほうを使います。"
    ),
    "fastmail": Text(
      "Fastmail also documents the MX records at * and mail, for addresses at sub-domains.",
      ja: "サブドメインのアドレスも使う場合は、* と mail にも同じ MX レコードを設定します。"
    ),
    "dreamhost": Text(
      "With DreamHost's spam filter on, the MX hosts are mx1 and mx2.mailchannels.net.",
      ja: "DreamHost の迷惑メールフィルターを使う場合の MX ホストは mx1 と mx2.mailchannels.net です。"
    ),
    "spamexperts": Text(
      """
      The destination route must be the server's own name or address. Found out automatically, it may lead to Cloudflare.
      """,
      ja: "配送先にはサーバー固有の名前かアドレスを設定します。自動検出では Cloudflare につながることがあります。"
    ),
    "aruba-it": Text(
      "mx, smtp, pop3 and imap of the domain lead to Aruba's servers and must be DNS only.",
      ja: "ドメインの mx・smtp・pop3・imap は Aruba のサーバーを指し、DNS のみにする必要があります。"
    ),
    "tuta": Text(
      "The name mta-sts is an alias to Tuta and must be DNS only.",
      ja: "mta-sts は Tuta を指す CNAME で、DNS のみにする必要があります。"
    ),
    "yandex-360": Text(
      "Yandex documents an SPF record that is a redirect. Beside other senders, include it instead.",
      ja: "案内されている SPF レコードは redirect です。ほかの送信元もある場合は、代わりに include を使います。"
    ),
    "cpanel-selfhosted": Text(
      "Ports 2079 and 2080 of calendars and contacts are not proxied: their host must be DNS only.",
      ja: "カレンダーと連絡先のポート 2079 と 2080 はプロキシを通らないため、そのホストは DNS のみにする必要があります。"
    ),
    "sakura": ownDomain, "xserver": ownDomain,
  ]
}
