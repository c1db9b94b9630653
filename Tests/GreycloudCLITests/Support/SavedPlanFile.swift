import CloudflareSandbox
import DNSModel
import Foundation
import MailRules
import Testing

@testable import ZonePlan

/// A saved plan on disk that a test makes older, or other than any planner would.
struct SavedPlanFile: Sendable {
  let path: String

  /// Saves the plan of a zone and hands out the server and the file.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - options: How the server behaves.
  ///   - body: What to do with them.
  /// - Throws: What the body throws, or the error of a server or a folder that cannot be made.
  static func with(
    _ zone: SeedZone,
    options: SandboxOptions = SandboxOptions(),
    do body: (Sandbox, SavedPlanFile) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with(["own.yml": ""]) { folder in
      try await withSandbox(zone, options: options) { sandbox in
        let file = SavedPlanFile(path: folder["plan.json"])
        let plan = try await GreycloudRun.start(
          ["plan", zone.name, "-o", file.path],
          environment: sandbox.environment()
        )
        try #require(plan.status == 0, "\(plan)")
        sandbox.clearRequests()
        try await body(sandbox, file)
      }
    }
  }

  /// The digest that confirms the plan.
  func digest() throws -> String { try saved().plan.digest().description }

  /// When the plan was made, to the minute.
  func made() throws -> String { String(try saved().made.prefix(16)).replacing("T", with: " ") }

  private func saved() throws -> SavedPlan {
    try SavedPlan(contents: Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// Lets the plan be made some seconds ago.
  func make(secondsAgo seconds: Double) throws {
    try write(try saved().plan, made: Date.now.addingTimeInterval(-seconds).ISO8601Format())
  }

  /// Lets the plan be made at a time, or at something that is none.
  func make(at time: String) throws {
    try write(try saved().plan, made: time)
  }

  /// Puts other changes into the plan, of whose places the plan knows some records.
  func replaceChanges(by edits: [Edit], knowing rrsets: [Record] = []) throws {
    let old = try saved().plan
    let phases = PhaseOrder(edits)
    let plan = Plan(
      apex: old.apex,
      info: old.info,
      changes: edits.enumerated().map { index, edit in
        Change(
          id: "c\(index + 1)",
          phase: phases.phase(of: edit),
          kind: .editRecord,
          risk: .safe,
          rules: [],
          edit: edit,
          notes: [],
          exposes: []
        )
      },
      outcome: PlanOutcome(fixed: [], remaining: [], new: []),
      hazards: [],
      rrsets: rrsets
    )
    try write(plan, made: Date.now.ISO8601Format())
  }

  /// Lets the plan be another one, sealed as if it had been saved so.
  func forge(_ alter: (inout Plan) -> Void) throws {
    var plan = try saved().plan
    alter(&plan)
    try write(plan, made: Date.now.ISO8601Format())
  }

  /// Applies the plan without asking.
  ///
  /// - Parameters:
  ///   - sandbox: The server.
  ///   - arguments: Further arguments.
  /// - Returns: What happened.
  /// - Throws: The error of a program that cannot be started, or of a file that cannot be read.
  func apply(to sandbox: Sandbox, _ arguments: String...) async throws -> GreycloudRun {
    try await GreycloudRun.start(
      ["apply", path, "--confirm", try digest()] + arguments,
      environment: sandbox.environment()
    )
  }

  private func write(_ plan: Plan, made: String) throws {
    let contents = try SavedPlan(plan: plan, tool: "greycloud test", made: made).contents()
    try Data(contents).write(to: URL(filePath: path))
  }
}
