import CloudflareSandbox
import Testing

struct RecordWriteTests {
  static let mail = "mail A 192.0.2.10 proxied comment=\"web server\" tags=a:b id=\(recordID(1))"
  static let path = "\(recordsPath)/\(recordID(1))"

  @Test func `a created record comes back as it is stored`() async throws {
    let record = try await withSandbox { _, client async throws in
      try await client.post(recordsPath, ["type": "A", "name": "mail", "content": "192.0.2.10"]).result
    }
    #expect(
      record == [
        "id": record["id"] ?? nil, "name": "mail.example.com", "type": "A", "content": "192.0.2.10",
        "proxiable": true, "proxied": false, "ttl": 1, "settings": [:], "meta": [:], "comment": nil,
        "tags": [], "created_on": "2026-01-01T00:00:01.000000Z", "modified_on": "2026-01-01T00:00:01.000000Z",
      ]
    )
  }

  @Test func `a patch changes what it names and nothing else`() async throws {
    try await withSandbox(Self.mail, plan: .pro) { sandbox, client async throws in
      let reply = try await client.patch(Self.path, ["proxied": false])
      #expect(reply.result["proxied"] == false)
      #expect(reply.result["comment"] == "web server")
      #expect(reply.result["created_on"] == "2026-01-01T00:00:01.000000Z")
      #expect(reply.result["modified_on"] == "2026-01-01T00:00:02.000000Z")
      let stored = sandbox.records(ofZone: "example.com").map(\.description)
      #expect(stored == ["mail.example.com. A 192.0.2.10 comment=\"web server\" tags=a:b"])
    }
  }

  @Test func `a put loses what it does not name`() async throws {
    let stored = try await withSandbox(Self.mail, plan: .pro) { sandbox, client async throws in
      _ = try await client.put(Self.path, ["type": "A", "name": "mail", "content": "192.0.2.11"])
      return sandbox.records(ofZone: exampleZoneID).map(\.description)
    }
    #expect(stored == ["mail.example.com. A 192.0.2.11"])
  }

  @Test func `a put must name the whole record`() async throws {
    let reply = try await withSandbox(Self.mail) { _, client async throws in
      try await client.put(Self.path, ["content": "192.0.2.11"])
    }
    #expect(reply.refusal == "400 1004/9100")
  }

  @Test func `proxying forces the automatic TTL`() async throws {
    let records = "mail A 192.0.2.10 ttl=300 id=\(recordID(1))"
    let record = try await withSandbox(records) { _, client async throws in
      try await client.patch(Self.path, ["proxied": true, "ttl": 600]).result
    }
    #expect(record["ttl"] == 1)
  }

  @Test(arguments: ["A 10.0.0.1", "CNAME sel._domainkey.onmicrosoft.com"])
  func `an update that may not be proxied succeeds and changes nothing`(data: String) async throws {
    let reply = try await withSandbox("mail \(data) id=\(recordID(1))") { _, client async throws in
      try await client.patch(Self.path, ["proxied": true])
    }
    #expect(reply.status == 200)
    #expect(reply.result["proxied"] == false)
    #expect(reply.result["proxiable"] == false)
  }

  @Test func `a delete answers with the identifier, and a second one finds nothing`() async throws {
    try await withSandbox(Self.mail) { _, client async throws in
      #expect(try await client.delete(Self.path).result == ["id": .string(recordID(1))])
      #expect(try await client.delete(Self.path).refusal == "404 81044")
      #expect(try await client.get(Self.path).refusal == "404 81044")
    }
  }

  @Test(arguments: ["PATCH", "PUT", "DELETE"])
  func `a managed record refuses every write`(method: String) async throws {
    let records = "@ MX 23 route1.mx.cloudflare.net managed id=\(recordID(1))"
    try await withSandbox(records) { sandbox, client async throws in
      let body: JSONValue = ["type": "MX", "name": "@", "content": "mx.example.net", "priority": 1]
      #expect(try await client.send(method, Self.path, body).refusal == "400 1004/1004")
      let meta = try await client.get(Self.path).result["meta"]
      #expect(meta == ["email_routing": true, "read_only": true])
      #expect(sandbox.records(ofZone: "example.com").count == 1)
    }
  }

  @Test func `an SRV is written by its data and rendered without the priority`() async throws {
    let data: JSONValue = ["priority": 5, "weight": 1, "port": 993, "target": "mail.example.com."]
    let record = try await withSandbox { _, client async throws in
      try await client.post(recordsPath, ["type": "SRV", "name": "_imaps._tcp", "data": data]).result
    }
    #expect(record["content"] == "1 993 mail.example.com")
    #expect(record["priority"] == 5)
    #expect(record["data"]?["target"] == "mail.example.com")
  }

  @Test(arguments: ["v=spf1 -all", "\"v=spf1 -all\"", "\"one\" \"two\""])
  func `a text is stored as it was sent`(content: String) async throws {
    let record = try await withSandbox { _, client async throws in
      try await client.post(recordsPath, ["type": "TXT", "name": "@", "content": .string(content)]).result
    }
    #expect(record["content"]?.string == content)
  }

  @Test func `an MX can answer with its priority in data`() async throws {
    var options = SandboxOptions()
    options.answersPriorityInData = true
    let record = try await withSandbox("@ MX 10 mail id=\(recordID(1))", options: options) {
      _,
      client async throws in
      try await client.get(Self.path).result
    }
    #expect(record["priority"] == nil)
    #expect(record["data"] == ["priority": 10, "target": "mail.example.com"])
  }

  @Test func `clearing a comment removes its time too`() async throws {
    try await withSandbox(Self.mail) { _, client async throws in
      #expect(try await client.get(Self.path).result["comment_modified_on"] != nil)
      let record = try await client.patch(Self.path, ["comment": nil, "tags": nil]).result
      #expect(record["comment"] == .null)
      #expect(record["comment_modified_on"] == nil)
    }
  }

  @Test func `a body that is not JSON is refused`() async throws {
    try await withSandbox { _, client async throws in
      #expect(try await client.send("POST", recordsPath, text: "{\"type\":").refusal == "400 9207")
      #expect(try await client.send("POST", recordsPath).refusal == "400 9207")
    }
  }
}
