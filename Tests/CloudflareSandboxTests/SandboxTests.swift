import CloudflareSandbox
import Testing

struct SandboxTests {
  @Test func `requests are written down without their token`() async throws {
    let requests = try await withSandbox { sandbox, client async throws in
      _ = try await client.get("/zones?name=starts_with%3Aexample&per_page=50")
      _ = try await client.post(recordsPath, ["type": "A", "name": "a", "content": "192.0.2.1"])
      return sandbox.requests
    }
    #expect(
      requests.map(\.description) == [
        "GET /zones?name=starts_with:example&per_page=50", "POST \(recordsPath)",
      ]
    )
    #expect(requests[0].query("per_page") == "50")
    #expect(requests[0].json == nil)
    #expect(requests[1].json?["content"] == "192.0.2.1")
    #expect(requests.map(\.isWrite) == [false, true])
    #expect(requests.map(\.credential) == [.userToken, .userToken])
    #expect(!"\(requests)".contains(Sandbox.Tokens.full))
  }

  @Test func `requests can be forgotten`() async throws {
    let count = try await withSandbox { sandbox, client async throws in
      _ = try await client.get("/zones")
      sandbox.clearRequests()
      return sandbox.requests.count
    }
    #expect(count == 0)
  }

  @Test func `somebody else can change a zone in between`() async throws {
    try await withSandbox("mail A 192.0.2.1 proxied\n@ MX 10 mail") { sandbox, _ async throws in
      try sandbox.edit(zone: "example.com") { zone throws(EditError) in
        try zone.change("mail", "A", to: ["proxied": false])
        try zone.remove("@", "MX")
        try zone.add("@ TXT \"hello\"")
      }
      #expect(
        sandbox.records(ofZone: "example.com").map(\.description) == [
          "mail.example.com. A 192.0.2.1", "example.com. TXT \"hello\"",
        ]
      )
    }
  }

  @Test func `an edit that fails changes nothing`() async throws {
    try await withSandbox("mail A 192.0.2.1") { sandbox, _ async throws in
      #expect(throws: EditError.ambiguousRecord(name: "www.example.com", type: "A", count: 0)) {
        try sandbox.edit(zone: "example.com") { zone throws(EditError) in
          try zone.remove("mail", "A")
          try zone.remove("www", "A")
        }
      }
      #expect(sandbox.records(ofZone: "example.com").count == 1)
      #expect(throws: EditError.unknownZone("example.net")) {
        try sandbox.edit(zone: "example.net") { _ throws(EditError) in }
      }
    }
  }

  @Test func `tokens look real and say that they are not`() {
    let tokens = [
      Sandbox.Tokens.full, Sandbox.Tokens.readOnly, Sandbox.Tokens.unknown, Sandbox.Tokens.complete,
    ]
    for token in tokens {
      #expect(token.hasPrefix("cfut_FakeSandbox"))
      #expect(token.count == 53)
    }
    #expect(Sandbox.Tokens.account.hasPrefix("cfat_"))
  }

  @Test func `stopping closes connections that wait for another request`() async throws {
    let sandbox = try await Sandbox.start(zones: [])
    let connection = try await IdleConnection.open(port: sandbox.port)
    await sandbox.stop()
    try await connection.waitUntilClosed()
  }

  @Test func `a port that is taken is an error`() async throws {
    try await withSandbox { sandbox, _ async throws in
      var options = SandboxOptions()
      options.port = sandbox.port
      await #expect(throws: (any Error).self) { try await Sandbox.start(zones: [], options: options) }
    }
  }
}
