import ArgumentParser
import CurlTransport
import DNSModel
import MailRules
import PolicyFile
import Reporting
import Wording

/// Which policy holds.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The policy file; otherwise .greycloud.yml in this folder or the nearest one above it.",
        ja: "ポリシーファイル。指定がなければ、現在のフォルダーから上へたどって最初に見つかった .greycloud.yml を使います。"
      ),
      "FILE"
    )
  )
  var policy: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(Text("Use no policy file.", ja: "ポリシーファイルを使いません。"))
  )
  var noPolicy = false

  /// The arguments that choose the same policy again.
  var arguments: [String] {
    (policy.map { ["--policy", $0] } ?? []) + (noPolicy ? ["--no-policy"] : [])
  }

  func validate() throws {
    guard policy == nil || !noPolicy else {
      throw ValidationError(
        Text(
          "--policy and --no-policy exclude each other.",
          ja: "--policy と --no-policy は同時に指定できません。"
        )(Session.language)
      )
    }
  }

  /// Reads the policy.
  ///
  /// - Parameters:
  ///   - rules: The rules that were chosen for this run; one named by `--only` runs even if the policy has it off.
  ///   - output: Whether the file is named even if it lays down nothing.
  /// - Returns: The policy, an empty one if there is no file.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  func load(_ rules: RuleOptions, _ output: OutputOptions) throws(Problem) -> ActivePolicy {
    try load(output, requested: rules.requested)
  }

  /// Reads the policy.
  ///
  /// - Parameters:
  ///   - output: Whether the file is named even if it lays down nothing.
  ///   - requested: The rules that run even if the policy has them off.
  /// - Returns: The policy, an empty one if there is no file.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  func load(_ output: OutputOptions, requested: Set<String> = []) throws(Problem) -> ActivePolicy {
    if noPolicy { return ActivePolicy() }
    if let policy {
      let contents = try InputFile.contents(of: policy, for: .policy)
      return try read(contents, of: policy, isNamed: output.verbose, requested)
    }
    guard let found = FoundPolicy.search() else { return ActivePolicy() }
    let policy = try read(try found.contents(), of: found.path, isNamed: output.verbose, requested)
    // Nobody named it on the command line, so what it decides must not be a riddle.
    if policy.policy != Policy(), !output.verbose { Console.complain(PolicyProblems.inUse(found.path)) }
    return policy
  }

  private func read(
    _ contents: [UInt8],
    of path: String,
    isNamed: Bool,
    _ requested: Set<String>
  ) throws(Problem) -> ActivePolicy {
    do {
      let policy = try PolicyFile.policy(in: contents, asciiName: IDNA.asciiName)
      if isNamed { Console.complain(PolicyProblems.inUse(path)) }
      return ActivePolicy(file: path, policy: policy, requested: requested)
    } catch {
      PolicyProblems.list(path, error)
      throw PolicyProblems.unusable(path, error)
    }
  }
}

/// The policy of a run, and where it comes from.
struct ActivePolicy: Sendable {
  /// The file, as it is named in messages.
  var file = PolicyFile.name
  var policy = Policy()
  var requested: Set<String> = []

  /// Returns what holds for a zone.
  ///
  /// - Parameter apex: The zone.
  /// - Returns: The policy, in which no rule is off that was asked for by name.
  func zone(_ apex: DomainName) -> ZonePolicy {
    var zone = policy.policy(for: apex)
    zone.levels = zone.levels.filter { $0.value != .off || !requested.contains($0.key) }
    return zone
  }

  /// Refuses answers of the policy that cannot be used for a zone, alone or beside what a person said.
  ///
  /// - Parameters:
  ///   - loaded: The zone as it was read.
  ///   - stated: What the person said.
  /// - Throws: ``Reporting/Problem`` that tells every reason.
  func checkAnswers(for loaded: LoadedZone, beside stated: Answers = Answers()) throws(Problem) {
    let apex = loaded.zone.apex
    let own = zone(apex)
    for answers in [Answers(), stated] {
      let refusals = own.answers(completing: answers).refusals(for: apex)
      guard refusals.isEmpty else { throw AnswerProblems.refused(refusals, for: apex, in: file) }
    }
  }
}
