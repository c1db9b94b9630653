import ArgumentParser
import CurlTransport
import DNSModel
import Glibc
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
  /// - Parameter rules: The rules that were chosen for this run; one named by `--only` runs even if the policy has it off.
  /// - Returns: The policy, an empty one if there is no file.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  func load(_ rules: RuleOptions) throws(Problem) -> ActivePolicy {
    try load(requested: rules.requested)
  }

  /// Reads the policy.
  ///
  /// - Parameter requested: The rules that run even if the policy has them off.
  /// - Returns: The policy, an empty one if there is no file.
  /// - Throws: ``Reporting/Problem`` if the file cannot be used.
  func load(requested: Set<String> = []) throws(Problem) -> ActivePolicy {
    guard !noPolicy, let path = policy ?? PolicySearch.path() else { return ActivePolicy() }
    let contents = try InputFile.contents(of: path, .badConfiguration)
    do {
      let policy = try PolicyFile.policy(in: contents, asciiName: IDNA.asciiName)
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
}

/// Looks for the policy file from the working directory upwards.
private enum PolicySearch {
  static func path() -> String? {
    if exists(PolicyFile.name) { return PolicyFile.name }
    guard var folder = workingDirectory() else { return nil }
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let path = folder + "/" + PolicyFile.name
      if exists(String(path)) { return String(path) }
    }
    return nil
  }

  /// A file that is there but may not be read counts: to go on without it would ignore what it forbids.
  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func workingDirectory() -> Substring? {
    guard let path = realpath(".", nil) else { return nil }
    defer { free(path) }
    return Substring(String(cString: path))
  }
}
