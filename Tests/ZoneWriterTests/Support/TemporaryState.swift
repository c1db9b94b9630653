import Foundation
import ZonePlan
import ZoneWriter

/// A state folder that exists while a test needs it.
struct TemporaryState {
  let home: String
  let state: StateFolder

  /// Runs a body with a state folder of its own.
  static func with(_ body: (TemporaryState) throws -> Void) throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "greycloud-state-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    try body(TemporaryState(home: home, state: StateFolder(environment: ["XDG_STATE_HOME": home])))
  }

  /// The files below the folder, by their paths, sorted.
  var files: [String] {
    (FileManager.default.subpaths(atPath: home) ?? []).filter { $0.contains(".") }.sorted()
  }

  func path(_ file: String) -> String { home + "/" + file }

  func mode(of file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(file))[.posixPermissions] as? Int
  }

  func text(of file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    try text.write(toFile: path(file), atomically: true, encoding: .utf8)
  }
}

extension RunID {
  static func sample(_ number: Int = 1) -> RunID {
    RunID(at: Date(timeIntervalSince1970: 1_800_000_000 + Double(number)))
  }
}

extension RunHeader {
  /// The beginning of a run that writes the plan of ``Job``.
  static func sample(_ run: RunID = .sample(), _ plan: Plan = Job().plan) -> RunHeader {
    RunHeader(run: run, plan: SavedPlan(plan: plan, tool: "0", made: "2027-01-15T08:00:01Z"))
  }
}

extension RunEntry {
  /// The steps of ``Job``.
  static let begunJob = RunEntry.begun([
    RunStep(number: 1, phase: 1, changes: ["c1", "c2", "c3"], request: .sample),
    RunStep(number: 2, phase: 2, changes: ["c4"], request: .sample),
  ])
}

extension StoreRequest {
  static let sample = StoreRequest(method: "POST", path: "/batch", body: "{}")
}

extension LockOwner {
  static let sample = LockOwner(run: .sample(), host: "here", process: 1, since: "2027-01-15T08:00:01Z")
}
