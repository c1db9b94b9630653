import CloudflareSandbox

/// One fault at one request, and one way on afterwards.
struct Cell: Sendable, CustomStringConvertible {
  let step: Step
  let fault: CellFault
  let way: WayOn

  var description: String { "\(step) × \(fault.rawValue) × \(way.rawValue)" }

  /// All cells of some courses.
  static func all(_ courses: [Course]) -> [Cell] {
    courses.flatMap(\.steps).flatMap { step in
      CellFault.allCases.filter { $0.concerns(step) }.flatMap { fault in
        WayOn.allCases.map { Cell(step: step, fault: fault, way: $0) }
          .filter { $0.isWorthTrying && MatrixScope.includes($0) }
      }
    }
  }

  /// Whether it differs from other cells: where a person was faster than the plan, all is planned anew.
  private var isWorthTrying: Bool {
    fault.meddling == nil || step.phase > 0 || step.isBeforeWrite || way == .undo
  }

  /// The record that another person edits.
  var meddled: MeddledRecord? {
    fault.meddling.map { MeddledRecord(step.stage, phase: $0.phase) }
  }

  /// Plays the other person.
  ///
  /// - Parameters:
  ///   - sandbox: The sandbox.
  ///   - original: The record as it was before the run.
  /// - Throws: The error of an edit that the rules forbid.
  func meddle(in sandbox: Sandbox, _ original: StoredRecord?) throws {
    guard let meddling = fault.meddling else { return }
    try meddled?.edit(
      meddling.kind,
      isWritten: step.phase >= meddling.phase,
      original: original,
      in: sandbox
    )
  }
}
