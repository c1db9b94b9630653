import DNSModel
import Wording

/// The question who receives the mail of a domain, asked the same way by every rule.
enum ExchangeQuestion {
  /// Returns what is to be asked or done while the answers name no mail exchange.
  ///
  /// - Parameters:
  ///   - domain: The name whose mail it is.
  ///   - zone: The zone; a provider that it speaks of is proposed, never chosen.
  /// - Returns: A question, or advice for what only the dashboard can do.
  static func fix(for domain: DomainName, in zone: MailZone) -> Fix {
    if zone.answers.provider == .emailRouting { return .manual(emailRouting(domain)) }
    if let provider = zone.answers.provider, zone.answers.mailHost == nil {
      return .input(ownHost(provider, domain))
    }
    if let host = zone.answers.mailHost, zone.preparation(of: host) == nil {
      return .input(Question(.mailAddress, MailAddressQuestion.text(host)))
    }
    if let server = zone.serverNamedBySPF(of: domain) { return .input(named(server, domain)) }
    let suggested = zone.suggestedProviders
    if !suggested.isEmpty { return .input(proposal(suggested, domain)) }
    let hasHost = zone.parentsOfMailHosts.contains(domain)
    return .input(hasHost ? server(domain) : provider(domain))
  }

  /// SPF records outlive a move, so a host in one is a proposal.
  private static func named(_ server: DomainName, _ domain: DomainName) -> Question {
    Question(
      .provider,
      Text(
        """
        Where are the mailboxes of \(domain)? Its SPF record names the server \(server): if they are there, answer \
        \(Question.Subject.mailHost.rawValue) \(server) instead.
        """,
        ja: """
          \(domain) のメールボックスはどこにありますか。SPF レコードにはサーバー \(server) があります。そこにある場合は、代わりに \
          \(Question.Subject.mailHost.rawValue) \(server) と答えてください。
          """
      )
    )
  }

  private static func emailRouting(_ domain: DomainName) -> Text {
    Text(
      """
      Switch on Email Routing for \(domain) under Email > Email Routing in the dashboard. Cloudflare then writes its \
      MX records itself; they cannot be written by hand.
      """,
      ja: """
        ダッシュボードの Email > Email Routing で \(domain) の Email Routing を有効にしてください。MX レコードは \
        Cloudflare が自動で作成します。手作業では作成できません。
        """
    )
  }

  private static func ownHost(_ provider: MailProvider, _ domain: DomainName) -> Question {
    Question(
      .mailHost,
      Text(
        """
        Which MX host did \(provider.name) give you for \(domain)? It differs from customer to customer and stands \
        in the provider's control panel (\(provider.documentation)).
        """,
        ja: """
          \(provider.name) から \(domain) 用に案内された MX ホスト名は何ですか。契約ごとに異なり、メールサービスの管理画面で\
          確認できます（\(provider.documentation)）。
          """
      )
    )
  }

  private static func proposal(_ providers: [MailProvider], _ domain: DomainName) -> Question {
    Question(
      .provider,
      Text(
        """
        Which provider has the mailboxes of \(domain)? Its TXT records speak of \(list: providers.map(\.name)) \
        (\(list: providers.map(\.id))). Confirm that only if the mailboxes really are there.
        """,
        ja: """
          \(domain) のメールボックスはどのメールサービスにありますか。TXT レコードには \(list: providers.map(\.name))\
          （\(list: providers.map(\.id))）の記述があります。実際にメールボックスがある場合だけ、それを指定してください。
          """
      )
    )
  }

  private static func server(_ domain: DomainName) -> Question {
    Question(
      .mailHost,
      Text(
        "Which server receives the mail of \(domain)? Your mail or hosting provider shows its name.",
        ja: "\(domain) のメールを受信するサーバーの名前は何ですか。メールサービスまたはホスティング会社の案内で確認できます。"
      )
    )
  }

  private static func provider(_ domain: DomainName) -> Question {
    Question(
      .provider,
      Text(
        """
        Which provider has the mailboxes of \(domain)? If it is a server of your own, name that server instead \
        (\(Question.Subject.mailHost.rawValue)).
        """,
        ja: """
          \(domain) のメールボックスはどのメールサービスにありますか。自分のサーバーの場合は、代わりにサーバー名を指定して\
          ください（\(Question.Subject.mailHost.rawValue)）。
          """
      )
    )
  }
}
