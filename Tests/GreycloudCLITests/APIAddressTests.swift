import CloudflareSandbox
import TestSupport
import Testing

/// Whoever gets the token is named, and nobody gets it by accident.
@Suite(.serialized)
struct APIAddressTests {
  private static let token = ["CLOUDFLARE_API_TOKEN": Sandbox.Tokens.full]

  private static func run(
    _ arguments: [String],
    _ variables: [String: String] = [:]
  ) async throws -> GreycloudRun {
    try await GreycloudRun.start(
      ["zones", "--timeout", "1"] + arguments,
      environment: token.merging(variables) { $1 }
    )
  }

  /// No such host exists (RFC 6761 §6.4), so nothing is sent anywhere.
  private static let foreign = "https://api.example.invalid/v4"

  @Test(arguments: [[], ["--quiet"], ["--lang", "en"]])
  func `a foreign host is named, also where little is to be said`(_ arguments: [String]) async throws {
    let byOption = try await Self.run(arguments + ["--api-base", Self.foreign])
    #expect(
      byOption.errors.contains("The token goes to api.example.invalid (from --api-base)."),
      "\(byOption)"
    )
    let byVariable = try await Self.run(arguments, ["CLOUDFLARE_BASE_URL": Self.foreign])
    #expect(
      byVariable.errors.contains("The token goes to api.example.invalid (from CLOUDFLARE_BASE_URL)."),
      "\(byVariable)"
    )
  }

  @Test(arguments: [([String](), false), (["--verbose"], true)])
  func `a loopback address is named with --verbose`(_ arguments: [String], isNamed: Bool) async throws {
    try await withSandbox(try SeedZone("example.com", records: "@ A 192.0.2.1")) { sandbox in
      let run = try await Self.run(arguments, sandbox.environment())
      #expect(run.status == 0, "\(run)")
      #expect(run.errors.contains("The token goes to 127.0.0.1") == isNamed, "\(run)")
    }
  }

  @Test(
    arguments: [
      Case("an empty option", (["--api-base", ""], [:]), "--api-base is empty"),
      Case("an empty variable", ([], ["CLOUDFLARE_BASE_URL": ""]), "CLOUDFLARE_BASE_URL is empty"),
      Case("plain HTTP to elsewhere", (["--api-base", "http://api.example.invalid"], [:]), "cannot be used"),
      Case("no address", (["--api-base", "https://"], [:]), "cannot be used"),
    ] as [Case<([String], [String: String]), String>]
  )
  func `an address that cannot be meant is refused before anything is sent`(
    _ row: Case<([String], [String: String]), String>
  ) async throws {
    let run = try await Self.run(row.input.0, row.input.1)
    #expect(run.status == 78, "\(run)")
    #expect(run.errors.contains(row.expected), "\(run)")
    #expect(!run.errors.contains("The token goes"), "\(run)")
  }
}
