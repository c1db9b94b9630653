import TestSupport
import Testing

/// Runs the tests of a suite on threads of their own; see ``OwnThreads``.
struct OwnThreadsTrait: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await OwnThreads.run(function)
  }
}

extension Trait where Self == OwnThreadsTrait {
  /// For tests that wait for a server.
  static var onOwnThreads: Self { OwnThreadsTrait() }
}
