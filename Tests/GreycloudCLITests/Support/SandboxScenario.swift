import CloudflareSandbox
import TestSupport
import Testing

/// Runs a body with a sandbox, and afterwards, whatever happens, stops it and removes the state that was kept.
///
/// - Parameters:
///   - zones: The zones that it knows.
///   - options: How it behaves.
///   - body: What to do with it.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or the error of a sandbox that cannot start.
@discardableResult
func withSandbox<Value: Sendable>(
  _ zones: SeedZone...,
  options: SandboxOptions = SandboxOptions(),
  do body: (Sandbox) async throws -> Value
) async throws -> Value {
  try await OwnThreads.run {
    let sandbox = try await Sandbox.start(zones: zones, options: options)
    let result: Result<Value, any Error>
    do {
      result = .success(try await body(sandbox))
    } catch {
      result = .failure(error)
    }
    let removal = Result { try sandbox.removeState() }
    await sandbox.stop()
    try removal.get()
    return try result.get()
  }
}
