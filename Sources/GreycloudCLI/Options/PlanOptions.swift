public import ArgumentParser
import CurlTransport
import DNSModel
public import MailRules
import Wording
import ZonePlan

extension Remedy.Approach: ExpressibleByArgument {}

/// What a person says about their mail.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The public IP address of the mail server; give it again for IPv6.",
        ja: "メールサーバーのグローバル IP アドレス。IPv6 用に複数回指定できます。"
      ),
      "ADDRESS"
    ),
    transform: PlanOptions.address
  )
  var mailIp: [IPAddress] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The name of the mail server, as your provider documents it.",
        ja: "メールサーバーの名前（メールサービスやホスティング会社が案内しているもの）。"
      ),
      "NAME"
    ),
    transform: PlanOptions.host
  )
  var mailHost: DomainName?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The mail provider, such as google-workspace; `greycloud providers` lists all.",
        ja: "メールサービス。例: google-workspace。一覧は greycloud providers で表示できます。"
      ),
      "ID"
    ),
    transform: PlanOptions.provider
  )
  var provider: MailProvider?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Where both are right: make the mail name DNS only (grey), or give mail a new name.",
        ja: "どちらの方法でも直せる場合の選択。メール用の名前をグレーの雲にするか、新しい名前を作るか。"
      ),
      "grey-cloud|new-host"
    )
  )
  var prefer: Remedy.Approach?

  /// The answers for the rules.
  var answers: Answers {
    Answers(mailAddresses: mailIp, mailHost: mailHost, provider: provider)
  }

  /// Returns what is asked of the planner; what the policy answers counts as said.
  func request(_ rules: RuleOptions, _ policy: ZonePolicy, _ allowance: PlanAllowance) -> PlanRequest {
    PlanRequest(
      answers: policy.answers(completing: answers),
      preference: prefer,
      rules: rules.selection,
      allowance: allowance
    )
  }

  /// The arguments that give the same answers again.
  var arguments: [String] {
    answers.arguments
      + (prefer.map { ["--prefer", $0.rawValue] } ?? [])
  }

  private static func address(_ text: String) throws -> IPAddress {
    guard let address = IPAddress(text) else {
      throw ValidationError(
        Text("\(text) is not an IP address.", ja: "\(text) は IP アドレスではありません。")(Session.language)
      )
    }
    guard isUsable(address) else { throw ValidationError(unusable(address)(Session.language)) }
    return address
  }

  /// Returns whether an address can be a mail server's own.
  static func isUsable(_ address: IPAddress) -> Bool { !address.isCloudflareProxy && !address.isNotPublic }

  static func unusable(_ address: IPAddress) -> Text {
    Text(
      "\(address) belongs to Cloudflare or to a private network; the mail server's own public address is needed.",
      ja: "\(address) は Cloudflare またはプライベートネットワークのアドレスです。メールサーバー自身のグローバルアドレスが必要です。"
    )
  }

  private static func host(_ text: String) throws -> DomainName {
    guard IPAddress(text) == nil, let ascii = IDNA.asciiName(of: text), let name = try? DomainName(ascii)
    else {
      throw ValidationError(
        Text("\(text) is not a host name.", ja: "\(text) はホスト名ではありません。")(Session.language)
      )
    }
    return name
  }

  private static func provider(_ id: String) throws -> MailProvider {
    guard let provider = MailProvider.named(id) else {
      throw ValidationError(UnknownProvider.text(id)(Session.language))
    }
    return provider
  }
}

extension Answers {
  /// The arguments that give the same answers again.
  var arguments: [String] {
    mailAddresses.flatMap { ["--mail-ip", $0.description] }
      + (mailHost.map { ["--mail-host", $0.dotless] } ?? [])
      + (provider.map { ["--provider", $0.id] } ?? [])
  }

  /// The answers that a policy does not give by itself.
  func besides(_ policy: ZonePolicy) -> Answers {
    let own = policy.answers(completing: Answers())
    return Answers(
      mailAddresses: mailAddresses.filter { !own.mailAddresses.contains($0) },
      mailHost: mailHost == own.mailHost ? nil : mailHost,
      provider: provider == own.provider ? nil : provider
    )
  }
}
