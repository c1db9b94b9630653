/// The exit codes that scripts rely on; the failures follow `sysexits.h`.
public enum ExitStatus: Int32, Sendable, Hashable, CaseIterable, Error {
  /// Clean, or done.
  case success = 0
  /// Findings at or above the threshold, or a plan that was not confirmed.
  case findings = 1
  /// Changes are pending.
  case changesPending = 2
  /// An error stands, and an answer is needed before it can be repaired.
  case answerNeeded = 3
  /// The command line is wrong.
  case usage = 64
  /// An input file cannot be used.
  case badInput = 65
  /// The API or the network could not be reached, or answered nonsense.
  case unavailable = 69
  /// greycloud's own bug.
  case bug = 70
  /// A plan was applied only in part.
  case partlyApplied = 74
  /// Another try later may succeed: the plan is stale, or a limit is not over.
  case tryAgain = 75
  /// The token is missing, refused, or lacks a permission.
  case noPermission = 77
  /// The configuration is wrong.
  case badConfiguration = 78
}

extension ExitStatus: Comparable {
  /// Orders codes by their number, because a run over several zones reports the highest.
  public static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}
