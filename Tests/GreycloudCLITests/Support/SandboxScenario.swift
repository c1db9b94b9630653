import CloudflareSandbox
import Testing

/// Runs a body with a sandbox and stops it afterwards, whatever happens.
///
/// - Parameters:
///   - zones: The zones that it knows.
///   - options: How it behaves.
///   - body: What to do with it.
/// - Throws: What the body throws, or the error of a sandbox that cannot start.
func withSandbox(
  _ zones: SeedZone...,
  options: SandboxOptions = SandboxOptions(),
  do body: (Sandbox) async throws -> Void
) async throws {
  let sandbox = try await Sandbox.start(zones: zones, options: options)
  do {
    try await body(sandbox)
  } catch {
    await sandbox.stop()
    throw error
  }
  await sandbox.stop()
}
