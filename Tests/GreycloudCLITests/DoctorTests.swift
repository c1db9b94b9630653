import CloudflareSandbox
import Testing

/// What a token is and may do, found out by reading only.
@Suite(.serialized)
struct DoctorTests {
  struct Patient: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let token: String
    let status: Int32
    let says: [String]
  }

  @Test(arguments: [
    Patient(
      testDescription: "a token that may apply",
      token: Sandbox.Tokens.full,
      status: 0,
      says: [
        "ok       The token is active", "ok       Zone Read",
        "ok       DNS Read: the records can be read; there are 5", "ok       DNS Edit",
      ]
    ),
    Patient(
      testDescription: "a token that may only read",
      token: Sandbox.Tokens.readOnly,
      status: 77,
      says: ["ok       DNS Read", "problem  DNS Edit", "Zone > DNS > Edit", "check and plan work without it"]
    ),
    Patient(
      testDescription: "a token that sees the zone only",
      token: Sandbox.Tokens.zoneOnly,
      status: 77,
      says: ["ok       Zone Read", "problem  DNS Read", "Zone > DNS > Read"]
    ),
    Patient(
      testDescription: "a token that does not see zones",
      token: Sandbox.Tokens.dnsOnly,
      status: 77,
      says: ["problem  Zone Read", "Zone > Zone > Read"]
    ),
    Patient(
      testDescription: "an account's token",
      token: Sandbox.Tokens.account,
      status: 0,
      says: ["belongs to an account"]
    ),
    Patient(
      testDescription: "an expired token",
      token: Sandbox.Tokens.expired,
      status: 77,
      says: ["expired"]
    ),
    Patient(
      testDescription: "a disabled token",
      token: Sandbox.Tokens.disabled,
      status: 77,
      says: ["disabled"]
    ),
    Patient(
      testDescription: "an unknown token",
      token: Sandbox.Tokens.unknown,
      status: 77,
      says: ["does not accept the token"]
    ),
  ])
  func `doctor tells the permission to add and never writes`(_ patient: Patient) async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["doctor", "example.com"],
        environment: sandbox.environment(token: patient.token)
      )
      #expect(run.status == patient.status, "\(run)")
      for words in patient.says { #expect((run.output + run.errors).contains(words), "\(run)") }
      #expect(sandbox.writes.isEmpty)
      #expect(!(run.output + run.errors).contains(patient.token), "\(run)")
    }
  }

  @Test func `doctor speaks JSON`() async throws {
    try await withSandbox(try BrokenZone.orangeMail()) { sandbox in
      let run = try await GreycloudRun.start(
        ["doctor", "example.com", "--format", "json"],
        environment: sandbox.environment(token: Sandbox.Tokens.readOnly)
      )
      let document = try JSONValue(parsing: Array(run.output.utf8))
      #expect(document["schema"] == "greycloud.doctor/1")
      #expect(run.status == 77, "\(run)")
    }
  }
}
