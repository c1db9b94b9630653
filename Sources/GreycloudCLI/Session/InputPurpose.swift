import PolicyFile
import Reporting

/// What a file is read for, and therefore what it may be.
struct InputPurpose: Sendable {
  /// The most octets that it may hold.
  let limit: Int
  /// Whether it can come out of a pipe, such as standard input or a shell's `<(…)`.
  let takesPipes: Bool
  /// The exit code if it cannot be used.
  var status = ExitStatus.badInput

  /// The records of a zone; the largest zones are a tenth of this.
  static let records = InputPurpose(limit: 1 << 28, takesPipes: true)
  /// A saved plan that is only looked at.
  static let plan = InputPurpose(limit: 1 << 26, takesPipes: true)
  /// A saved plan that is applied, so that it can be looked at again.
  static let appliedPlan = InputPurpose(limit: 1 << 26, takesPipes: false)
  /// A run that was kept; the journals of the largest plans are a fraction of this.
  static let run = InputPurpose(limit: 1 << 26, takesPipes: true)
  /// Known findings.
  static let baseline = InputPurpose(limit: 1 << 26, takesPipes: false)
  /// What an owner lays down.
  static let policy = InputPurpose(
    limit: PolicyFile.mostOctets,
    takesPipes: false,
    status: .badConfiguration
  )
  /// A token; none comes near this size.
  static let token = InputPurpose(limit: 1 << 16, takesPipes: true)
}
