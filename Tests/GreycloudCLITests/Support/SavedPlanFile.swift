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
  ///   - arguments: Further arguments for the planning.
  ///   - body: What to do with them.
  /// - Throws: What the body throws, or the error of a server or a folder that cannot be made.
  static func with(
    _ zone: SeedZone,
    planned arguments: [String] = [],
    do body: (Sandbox, SavedPlanFile) async throws -> Void
  ) async throws {
    try await TemporaryFolder.with(["own.yml": ""]) { folder in
      try await withSandbox(zone) { sandbox in
        let file = SavedPlanFile(path: folder["plan.json"])
        let plan = try await GreycloudRun.start(
          ["plan", zone.name, "-o", file.path] + arguments,
          environment: sandbox.environment()
        )
        try #require(plan.status == 0, "\(plan)")
        sandbox.clearRequests()
        try await body(sandbox, file)
      }
    }
  }

  /// The digest that confirms the plan.
  func digest() throws -> String { try saved().digest().description }

  /// When the plan was made, to the minute.
  func made() throws -> String { String(try saved().made.prefix(16)).replacing("T", with: " ") }

  private func saved() throws -> PortablePlan {
    try PortablePlan(contents: Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// Lets the plan be made some seconds ago.
  func make(secondsAgo seconds: Double) throws {
    try make(at: Date.now.addingTimeInterval(-seconds).ISO8601Format())
  }

  /// Lets the plan be made at a time, or at something that is none.
  func make(at time: String) throws {
    let saved = try saved()
    try write(saved, saved.changes, made: time)
  }

  /// Puts other edits into the plan, sealed as if it had been saved so.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the edits, if they are not `c1` and so on.
  ///   - edits: Makes the edits from the zone in the file and from the edits that were planned.
  /// - Throws: The error of a file that cannot be read or written.
  func forge(numbers: [String]? = nil, _ edits: (Zone, [Edit]) -> [Edit]) throws {
    let saved = try saved()
    let forged = edits(saved.zone, saved.changes.map(\.edit)).enumerated().map { index, edit in
      PortablePlan.NumberedEdit(id: numbers?[index] ?? "c\(index + 1)", edit: edit)
    }
    try write(saved, forged, made: saved.made)
  }

  /// Lets the plan be asked for in another way, sealed as if it had been saved so.
  func ask(_ alter: (inout PlanRequest) -> Void) throws {
    let saved = try saved()
    var request = saved.request
    alter(&request)
    try write(saved, saved.changes, asked: request, made: saved.made)
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

  private func write(
    _ saved: PortablePlan,
    _ changes: [PortablePlan.NumberedEdit],
    asked request: PlanRequest? = nil,
    made: String
  ) throws {
    let plan = PortablePlan(
      zone: saved.zone,
      evidence: saved.evidence,
      request: request ?? saved.request,
      changes: changes,
      leftOut: saved.leftOut,
      tool: "greycloud test",
      made: made
    )
    try Data(try plan.contents()).write(to: URL(filePath: path))
  }
}
