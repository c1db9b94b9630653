import CloudflareSandbox
import Testing

struct BatchTests {
  static let path = "\(recordsPath)/batch"
  static let records = """
    mail A     192.0.2.10 proxied id=\(recordID(1))
    @    MX    10 mail            id=\(recordID(2))
    old  CNAME mail               id=\(recordID(3))
    """

  @Test func `operations run as deletes, patches, puts, posts whatever their order in the body`() async throws
  {
    let body: JSONValue = [
      "posts": [["type": "A", "name": "old", "content": "192.0.2.11"]],
      "puts": [
        ["id": .string(recordID(2)), "type": "MX", "name": "@", "content": "old.example.com", "priority": 5]
      ],
      "patches": [["id": .string(recordID(1)), "proxied": false]],
      "deletes": [["id": .string(recordID(3))]],
    ]
    try await withSandbox(Self.records) { sandbox, client async throws in
      let result = try await client.post(Self.path, body).result
      #expect(result.object?.keys.sorted() == ["deletes", "patches", "posts", "puts"])
      #expect(result["deletes"]?[0]?["name"] == "old.example.com")
      #expect(result["patches"]?[0]?["proxied"] == false)
      #expect(
        sandbox.records(ofZone: "example.com").map(\.description) == [
          "mail.example.com. A 192.0.2.10", "old.example.com. A 192.0.2.11",
          "example.com. MX 5 old.example.com.",
        ]
      )
    }
  }

  @Test func `one failure leaves everything as it was`() async throws {
    let body: JSONValue = [
      "deletes": [["id": .string(recordID(3))]],
      "patches": [["id": .string(recordID(1)), "proxied": false]],
      "posts": [
        ["type": "MX", "name": "@", "content": "192.0.2.1", "priority": 1], ["type": "A", "name": "x"],
      ],
    ]
    try await withSandbox(Self.records) { sandbox, client async throws in
      let before = sandbox.records(ofZone: "example.com")
      #expect(try await client.post(Self.path, body).refusal == "400 9009")
      #expect(sandbox.records(ofZone: "example.com") == before)
    }
  }

  @Test(arguments: [
    (SeedZone.Plan.free, 200, "200 "), (.free, 201, "400 1004/1004"), (.enterprise, 3500, "200 "),
    (.enterprise, 3501, "400 1004/1004"),
  ])
  func `the plan limits the operations`(plan: SeedZone.Plan, count: Int, answer: String) async throws {
    let posts = (0..<count).map { number -> JSONValue in
      ["type": "A", "name": .string("h\(number)"), "content": "192.0.2.1"]
    }
    let reply = try await withSandbox(plan: plan) { _, client async throws in
      try await client.post(Self.path, ["posts": .array(posts)])
    }
    #expect(reply.refusal == answer)
  }

  @Test func `an unknown identifier is refused`() async throws {
    let reply = try await withSandbox(Self.records) { _, client async throws in
      try await client.post(Self.path, ["patches": [["id": .string(recordID(9)), "ttl": 300]]])
    }
    #expect(reply.refusal == "404 81044")
  }

  @Test(arguments: [
    (false, nil, "records"), (true, "/posts/1", "posts"), (true, "/patches/0", "patches"),
  ])
  func `a refusal points to its operation if it is asked to`(
    _ points: Bool,
    _ pointer: String?,
    _ list: String
  ) async throws {
    var options = SandboxOptions()
    options.pointsToRefusedOperation = points
    let posts: JSONValue = [
      ["type": "A", "name": "x", "content": "192.0.2.1"],
      ["type": "A", "name": "y", "content": "no address"],
    ]
    let patches: JSONValue = list == "patches" ? [["id": .string(recordID(9)), "ttl": 300]] : []
    let reply = try await withSandbox(Self.records, options: options) { _, client async throws in
      try await client.post(Self.path, ["patches": patches, "posts": posts])
    }
    #expect(reply.status == (list == "patches" ? 404 : 400))
    #expect(reply.json["errors"]?[0]?["source"]?["pointer"]?.string == pointer)
  }
}
