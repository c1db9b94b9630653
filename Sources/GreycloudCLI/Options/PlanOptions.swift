public import ArgumentParser
import CurlTransport
import DNSModel
public import MailRules
import Reporting
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
  var mailIp: [TypedAnswer<IPAddress>] = []

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
  var mailHost: TypedAnswer<DomainName>?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The mail provider, such as google-workspace (gmail works too); `greycloud providers` lists all.",
        ja: "メールサービス。例: google-workspace（gmail でも可）。一覧は greycloud providers で表示できます。"
      ),
      "ID"
    ),
    transform: PlanOptions.provider
  )
  var provider: TypedAnswer<MailProvider>?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The domain has no mail: plan the records that say so and stop all mail.",
        ja: "メールを使わないドメインとして、それを宣言するレコードを計画します（メールはすべて止まります）。"
      )
    )
  )
  var noMail = false

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

  /// What was typed as an answer: the parser's own message would repeat it, and it may be a token.
  typealias TypedAnswer<Value> = Result<Value, AnswerRefusal>

  /// The answers for the rules, each address once.
  var answers: Answers {
    let addresses = mailIp.compactMap { try? $0.get() }
    return Answers(
      mailAddresses: addresses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      mailHost: try? mailHost?.get(),
      provider: try? provider?.get(),
      hasNoMail: noMail
    )
  }

  func validate() throws {
    do {
      for address in mailIp { _ = try address.get() }
      _ = try mailHost?.get()
      _ = try provider?.get()
    } catch {
      throw ValidationError(error.text(givenAs: error.subject.rawValue)(Session.language))
    }
  }

  /// Refuses answers that cannot be used for a domain, so that none is used by halves.
  ///
  /// - Parameter apex: The domain.
  /// - Throws: ``Reporting/Problem`` that tells every reason.
  func check(for apex: DomainName) throws(Problem) {
    let refusals = answers.refusals(for: apex)
    guard refusals.isEmpty else { throw AnswerProblems.refused(refusals, for: apex) }
  }

  /// Refuses answers that cannot be used for a zone.
  ///
  /// - Parameter loaded: The zone as it was read.
  /// - Throws: ``Reporting/Problem`` that tells every reason.
  func check(in loaded: LoadedZone) throws(Problem) {
    let refusals = answers.refusals(in: loaded.zone, loaded.evidence)
    guard refusals.isEmpty else { throw AnswerProblems.refused(refusals, for: loaded.zone.apex) }
  }

  /// Refuses answers that a plan has no use for, so that nobody takes it for one that follows them.
  ///
  /// - Parameters:
  ///   - answers: What the person said, typed as options or when asked.
  ///   - plan: The whole plan.
  ///   - planner: What made it.
  ///   - zone: The zone before it.
  /// - Throws: ``Reporting/Problem`` that tells every reason.
  static func checkUse(of answers: Answers, in plan: Plan, by planner: Planner, for zone: Zone)
    throws(Problem)
  {
    let refusals = planner.unused(answers, for: plan, in: zone)
    guard refusals.isEmpty else { throw AnswerProblems.refused(refusals, for: zone.apex) }
  }

  /// Refuses answers that cannot be used for zones, before anything is read.
  ///
  /// - Parameter zones: The zones as they were typed; those that no name tells are checked once they are read.
  /// - Throws: ``Reporting/Problem`` that tells every reason.
  func check(forTyped zones: [String]) throws(Problem) {
    for zone in zones {
      guard case .name(let apex) = (try? ZoneArgument(zone))?.reference, apex.firstLabel != "www" else {
        continue
      }
      try check(for: apex)
    }
  }

  /// Returns what is asked of the planner; what the policy answers counts as said.
  func request(
    _ rules: RuleOptions,
    _ policy: ZonePolicy,
    _ allowance: PlanAllowance,
    saying answers: Answers
  ) -> PlanRequest {
    PlanRequest(
      answers: policy.answers(completing: answers),
      preference: prefer,
      rules: rules.selection,
      allowance: allowance
    )
  }

  /// The arguments that give the same answers again.
  var arguments: [String] { arguments(saying: answers) }

  /// Returns the arguments that give some answers, with the same preference.
  func arguments(saying answers: Answers) -> [String] {
    answers.arguments + (prefer.map { ["--prefer", $0.rawValue] } ?? [])
  }

  private static func address(_ text: String) -> TypedAnswer<IPAddress> {
    Result { () throws(AnswerRefusal) in try AnswerReader.typed.address(text) }
  }

  private static func host(_ text: String) -> TypedAnswer<DomainName> {
    Result { () throws(AnswerRefusal) in try AnswerReader.typed.host(text) }
  }

  private static func provider(_ name: String) -> TypedAnswer<MailProvider> {
    Result { () throws(AnswerRefusal) in try AnswerReader.typed.provider(name) }
  }
}

extension Answers {
  /// The arguments that give the same answers again.
  var arguments: [String] {
    mailAddresses.flatMap { ["--mail-ip", $0.description] }
      + (mailHost.map { ["--mail-host", $0.dotless] } ?? [])
      + (provider.map { ["--provider", $0.id] } ?? [])
      + (hasNoMail ? ["--no-mail"] : [])
  }

  /// The answers that a policy does not give by itself.
  func besides(_ policy: ZonePolicy) -> Answers {
    let own = policy.answers(completing: Answers())
    return Answers(
      mailAddresses: mailAddresses.filter { !own.mailAddresses.contains($0) },
      mailHost: mailHost == own.mailHost ? nil : mailHost,
      provider: provider == own.provider ? nil : provider,
      hasNoMail: hasNoMail && !own.hasNoMail
    )
  }
}

extension AnswerReader {
  /// Reads what a person types.
  static let typed = AnswerReader(asciiName: IDNA.asciiName)
}
