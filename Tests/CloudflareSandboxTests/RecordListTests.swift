import CloudflareSandbox
import Testing

struct RecordListTests {
  static let records = """
    www    CNAME @ proxied
    @      A     192.0.2.1 proxied
    mail   A     192.0.2.2 ttl=300 comment="Mail server"
    @      MX    10 mail
    @      TXT   "v=spf1 -all"
    """

  @Test(arguments: [
    (
      "",
      ["example.com A", "mail.example.com A", "www.example.com CNAME", "example.com MX", "example.com TXT"]
    ),
    ("type=A", ["example.com A", "mail.example.com A"]),
    ("name=mail.example.com", ["mail.example.com A"]),
    ("name.exact=MAIL.example.com", ["mail.example.com A"]),
    ("name.startswith=w", ["www.example.com CNAME"]),
    ("name=example.com&type=MX", ["example.com MX"]),
    ("name=mail.example.com&type=MX&match=any", ["mail.example.com A", "example.com MX"]),
    ("content.contains=spf1", ["example.com TXT"]),
    ("proxied=true", ["example.com A", "www.example.com CNAME"]),
    ("comment.present=true", ["mail.example.com A"]),
    ("comment.contains=mail", ["mail.example.com A"]),
    ("search=192.0.2.2", ["mail.example.com A"]),
    ("type=A&direction=desc", ["mail.example.com A", "example.com A"]),
    ("type=A&order=ttl&direction=desc", ["mail.example.com A", "example.com A"]),
  ])
  func `the list can be filtered and ordered`(query: String, rows: [String]) async throws {
    let reply = try await withSandbox(Self.records) { _, client async throws in
      try await client.get("\(recordsPath)?\(query)")
    }
    let found = zip(reply.column("name"), reply.column("type")).map { "\($0) \($1)" }
    #expect(found == rows)
  }

  @Test func `pages cover a big zone exactly once`() async throws {
    let zone = SeedZone.generated(name: "big.example", records: 2500)
    try await withSandbox(zones: [zone]) { _, client async throws in
      var found: [String] = []
      for page in 1...3 {
        let reply = try await client.get("/zones/\(zone.id)/dns_records?per_page=1000&page=\(page)")
        #expect(reply.info["total_pages"] == 3)
        #expect(reply.info["total_count"] == 2500)
        found += reply.column("id")
      }
      #expect(found.count == 2500)
      #expect(Set(found).count == 2500)
    }
  }

  @Test func `a page has 100 rows unless more are asked for`() async throws {
    let zone = SeedZone.generated(name: "big.example", records: 300)
    let reply = try await withSandbox(zones: [zone]) { _, client async throws in
      try await client.get("/zones/\(zone.id)/dns_records")
    }
    #expect(reply.info == ["page": 1, "per_page": 100, "count": 100, "total_count": 300, "total_pages": 3])
  }

  @Test func `shadow metadata names the delegation that hides a record`() async throws {
    let records = """
      sub      NS    ns1.sub.example.com. id=\(recordID(1))
      ns1.sub  A     192.0.2.1 id=\(recordID(2))
      sub      MX    10 mail id=\(recordID(3))
      a.sub    TXT   "hidden" id=\(recordID(4))
      mail     A     192.0.2.2 id=\(recordID(5))
      """
    let rows = try await withSandbox(records) { _, client async throws in
      try await client.get("\(recordsPath)?include_shadow_metadata=true").result.array ?? []
    }
    let pairs = rows.map { ($0["id"]?.string ?? "", $0["meta"] ?? nil) }
    let meta = Dictionary(pairs) { first, _ in first }
    #expect(meta[recordID(1)] == ["shadowed_records_count": 2])
    #expect(meta[recordID(2)] == ["is_glue": true])
    #expect(meta[recordID(3)] == ["shadowed_by": [.string(recordID(1))]])
    #expect(meta[recordID(4)] == ["shadowed_by": [.string(recordID(1))]])
    #expect(meta[recordID(5)] == [:])
  }

  @Test(arguments: ["", "include_shadow_metadata=true&per_page=1001"])
  func `shadow metadata is left out unless asked for on a small page`(query: String) async throws {
    let reply = try await withSandbox("sub NS ns.example.net\nsub MX 10 mail") { _, client async throws in
      try await client.get("\(recordsPath)?\(query)")
    }
    #expect(reply.result.array?.allSatisfy { $0["meta"] == [:] } == true)
  }

  @Test func `an export is a zone file with the clouds in comments`() async throws {
    let records = Self.records + "\n_imaps._tcp SRV 0 1 993 mail\nsub NS ns.example.net\nnote TXT bare"
    let reply = try await withSandbox(records) { _, client in try await client.get("\(recordsPath)/export") }
    #expect(reply.headers["content-type"] == "text/plain; charset=utf-8")
    #expect(reply.text.replacing("\t", with: " ") == Self.zoneFile)
  }

  static let zoneFile = """
    ;;
    ;; Domain:     example.com.
    ;; Exported:   2026-01-01T00:00:08.000000Z
    ;;

    ;; SOA Record
    example.com 3600 IN SOA ada.ns.cloudflare.com. dns.cloudflare.com. 2052000000 10000 2400 604800 3600

    ;; A Records
    example.com. 1 IN A 192.0.2.1 ; cf_tags=cf-proxied:true
    mail.example.com. 300 IN A 192.0.2.2 ; Mail server cf_tags=cf-proxied:false

    ;; CNAME Records
    www.example.com. 1 IN CNAME example.com. ; cf_tags=cf-proxied:true

    ;; MX Records
    example.com. 1 IN MX 10 mail.example.com.

    ;; NS Records
    example.com. 86400 IN NS ada.ns.cloudflare.com.
    example.com. 86400 IN NS bob.ns.cloudflare.com.
    sub.example.com. 1 IN NS ns.example.net.

    ;; SRV Records
    _imaps._tcp.example.com. 1 IN SRV 0 1 993 mail.example.com.

    ;; TXT Records
    example.com. 1 IN TXT "v=spf1 -all"
    note.example.com. 1 IN TXT "bare"

    """
}
