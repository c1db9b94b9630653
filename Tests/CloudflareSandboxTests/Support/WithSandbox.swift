import CloudflareSandbox
import TestSupport

/// Runs a test against a sandbox with one zone, and stops it whatever happens.
func withSandbox<Value: Sendable>(
  _ records: String = "",
  plan: SeedZone.Plan = .free,
  options: SandboxOptions = SandboxOptions(),
  _ body: (Sandbox, RawClient) async throws -> Value
) async throws -> Value {
  let zone = try SeedZone("example.com", id: exampleZoneID, plan: plan, records: records)
  return try await withSandbox(zones: [zone], options: options, body)
}

/// Runs a test against a sandbox with these zones, and stops it whatever happens.
func withSandbox<Value: Sendable>(
  zones: [SeedZone],
  options: SandboxOptions = SandboxOptions(),
  _ body: (Sandbox, RawClient) async throws -> Value
) async throws -> Value {
  try await OwnThreads.run {
    let sandbox = try await Sandbox.start(zones: zones, options: options)
    do {
      let value = try await body(sandbox, RawClient(port: sandbox.port))
      await sandbox.stop()
      return value
    } catch {
      await sandbox.stop()
      throw error
    }
  }
}

/// The identifier of the zone of most tests.
let exampleZoneID = "00000000000000000000000000000001"

/// The path of that zone's records.
let recordsPath = "/zones/\(exampleZoneID)/dns_records"

/// An identifier for a seed record that ends in that digit.
func recordID(_ digit: Int) -> String { String(repeating: "a", count: 31) + String(digit) }
