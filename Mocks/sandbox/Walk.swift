import CloudflareSandbox
import FoundationEssentials
import GreycloudCLI
import Wording

/// The main job from the broken zone to the repaired one.
struct Walk {
  private let sandbox: Sandbox
  private let surroundings: Surroundings
  private let language: Language
  private let folder: URL

  init(sandbox: Sandbox) {
    self.sandbox = sandbox
    var environment = ProcessInfo.processInfo.environment
    environment["CLOUDFLARE_BASE_URL"] = sandbox.baseURL
    environment["CLOUDFLARE_API_TOKEN"] = Sandbox.Tokens.full
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "greycloud-walk-\(ProcessInfo.processInfo.processIdentifier)"
    )
    environment["XDG_STATE_HOME"] = folder.path
    self.folder = folder
    surroundings = .ofThisProcess(environment: environment)
    language = surroundings.localeLanguage
  }

  /// Runs the commands one after the other.
  ///
  /// - Returns: Whether each of them ended as it should, and the last one found no error.
  func isSuccessful() async throws -> Bool {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = folder.appending(path: "plan.json").path
    tell(WalkWords.zone(sandbox.baseURL))
    for record in sandbox.records(ofZone: "example.com") { show("    \(record)") }
    tell(WalkWords.check)
    guard await runs(["check", "example.com"], endingWith: 1) else { return false }
    tell(WalkWords.plan)
    guard await runs(["plan", "example.com", "-o", plan], endingWith: 0) else { return false }
    tell(WalkWords.apply)
    let digest = try digest(ofPlanAt: plan)
    guard await runs(["apply", plan, "--confirm", digest], endingWith: 0) else { return false }
    tell(WalkWords.again)
    guard await runs(["check", "example.com"], endingWith: 0) else { return false }
    tell(WalkWords.history)
    guard await runs(["history"], endingWith: 0) else { return false }
    tell(WalkWords.end(sandbox.requests.count { $0.isWrite }))
    return true
  }

  private func runs(_ arguments: [String], endingWith expected: Int32) async -> Bool {
    show("$ greycloud \(arguments.joined(separator: " "))\n")
    let code = await CommandLineRun(arguments: arguments, surroundings: surroundings).exitCode()
    show("")
    return code == expected
  }

  private func digest(ofPlanAt path: String) throws -> String {
    struct Header: Decodable { let digest: String }
    let data = try Data(contentsOf: URL(filePath: path))
    return String(try JSONDecoder().decode(Header.self, from: data).digest.prefix(12))
  }

  private func tell(_ text: Text) {
    show("── \(text(language))\n")
  }

  private func show(_ text: String) {
    print(text)
    flushOutput()
  }
}
