/// Checks that pure code waits for nothing but an injected `DNSResolver`.
///
/// An evaluator learns from one answer what to ask next, so its questions cannot be collected before. It stays a
/// function of the answers that it is handed: pure targets import nothing that can be waited for, they start no task
/// and have no clock, so all that a function may wait for is the resolver that its caller has given it.
enum WaitingCheck {
  /// The protocol itself, and the target that asks through it.
  private static let exceptions = ["Sources/DNSModel/Lookup/DNSResolver.swift", "Sources/SPFCheck/"]

  static func violations(in file: SourceFile) -> [Violation] {
    let isException = exceptions.contains { file.path.hasPrefix($0) }
    return (isException ? sources : sources + ["async"]).flatMap { snippet in
      file.swift.places(of: snippet).map { place in
        file.violation(
          line: file.swift.line(of: place),
          "`\(snippet)`: pure code waits for a DNSResolver only"
        )
      }
    }
  }

  /// What could be waited for without a resolver, or would run beside the caller.
  private static let sources = [
    "async let", "actor", "AsyncStream", "withCheckedContinuation", "withUnsafeContinuation", "withTaskGroup",
    "withThrowingTaskGroup", "withDiscardingTaskGroup", "Task.sleep", "Task.yield",
  ]
}
