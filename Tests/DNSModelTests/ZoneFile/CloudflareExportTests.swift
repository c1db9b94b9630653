import DNSModel
import Testing
import TestSupport

struct CloudflareExportTests {
  /// Written in the shape that Cloudflare exports, tabs and the dot that the SOA owner lacks included.
  private static let export = """
    ;;
    ;; Domain:     example.com.
    ;; Exported:   2026-01-02 03:04:05
    ;;
    ;; SOA Record
    example.com\t3600\tIN\tSOA\tada.ns.example.net. dns.example.net. 2050000000 10000 2400 604800 3600

    ;; NS Records
    example.com.\t86400\tIN\tNS\tada.ns.example.net.

    ;; A Records
    example.com.\t1\tIN\tA\t192.0.2.1 ; cf_tags=cf-proxied:true
    mail.example.com.\t1\tIN\tA\t192.0.2.2 ; mail server cf_tags=cf-proxied:false

    ;; CNAME Records
    www.example.com.\t300\tIN\tCNAME\texample.com. ; cf_tags=team:web,flat,cf-flatten-cname,cf-proxied:false

    ;; MX Records
    example.com.\t1\tIN\tMX\t10 mail.example.com. ; asked for by the host

    ;; TXT Records
    example.com.\t1\tIN\tTXT\t"v=spf1 ip4:192.0.2.2 -all"
    k1._domainkey.example.com.\t1\tIN\tTXT\t"v=DKIM1; p=AAAA" "BBBB"
    """

  @Test func `is read with its clouds, comments and tags`() throws {
    let file = try ZoneFile.parse(Self.export, origin: nil)
    #expect(file.apex == .example)
    #expect(
      file.records.map(\.description).joined(separator: "\n") == #"""
        example.com. 86400 IN NS ada.ns.example.net.
        example.com. 1 IN A 192.0.2.1
        mail.example.com. 1 IN A 192.0.2.2
        www.example.com. 300 IN CNAME example.com.
        example.com. 1 IN MX 10 mail.example.com.
        example.com. 1 IN TXT "v=spf1 ip4:192.0.2.2 -all"
        k1._domainkey.example.com. 1 IN TXT "v=DKIM1; p=AAAA" "BBBB"
        """#
    )
    #expect(file.records.map(\.proxyStatus) == [nil, .proxied, .dnsOnly, .dnsOnly, nil, nil, nil])
    #expect(file.records.map(\.comment) == [nil, nil, "mail server", nil, "asked for by the host", nil, nil])
    #expect(file.records[3].tags == ["team:web", "flat"])
    #expect(file.records.map(\.settings.flattensAlias) == [false, false, false, true, false, false, false])
    #expect(file.records.map(\.ttl).prefix(4) == [.seconds(86_400), .automatic, .automatic, .seconds(300)])
  }

  @Test(arguments: [
    Case("no note", "", Note()),
    Case("an empty note", ";", Note()),
    Case("a comment", "; the web server", Note(comment: "the web server")),
    Case("a comment with semicolons", ";; a; b", Note(comment: "; a; b")),
    Case("orange", "; cf_tags=cf-proxied:true", Note(cloud: .proxied)),
    Case("grey", "; cf_tags=cf-proxied:false", Note(cloud: .dnsOnly)),
    Case("without a blank", ";cf_tags=cf-proxied:true", Note(cloud: .proxied)),
    Case("comment and cloud", "; web cf_tags=cf-proxied:true", Note(comment: "web", cloud: .proxied)),
    Case("an unknown value of the cloud", "; cf_tags=cf-proxied:maybe", Note()),
    Case("tags", "; cf_tags=a,b:c", Note(tags: ["a", "b:c"])),
    Case(
      "tags around the cloud",
      "; cf_tags=a,cf-proxied:true,b:c",
      Note(tags: ["a", "b:c"], cloud: .proxied)
    ),
    Case("a tag with a blank", "; cf_tags=a:b c,d", Note(tags: ["a:b c", "d"])),
    Case("a quoted comma", #"; cf_tags=a:"b, c",d"#, Note(tags: ["a:b, c", "d"])),
    Case("quoted escapes", #"; cf_tags=a:"\"\\\/\u00e9\ud83d\ude00""#, Note(tags: [#"a:"\/é😀"#])),
    Case(
      "a comment that holds the marker",
      "; see cf_tags=a cf_tags=cf-proxied:true",
      Note(comment: "see cf_tags=a", cloud: .proxied)
    ),
    Case(
      "a comment that holds the marker, no tags",
      "; see cf_tags=a cf_tags=",
      Note(comment: "see cf_tags=a")
    ),
    Case(
      "a quoted tag that holds the marker",
      #"; x cf_tags=a:"b cf_tags=c",cf-proxied:true"#,
      Note(comment: "x", tags: ["a:b cf_tags=c"], cloud: .proxied)
    ),
    Case("the marker inside a word", "; not_cf_tags=a", Note(comment: "not_cf_tags=a")),
    Case("the marker without a list", #"; cf_tags="a"#, Note(comment: #"cf_tags="a"#)),
    Case("a quote that does not end", #"; cf_tags=a:"b"#, Note(comment: #"cf_tags=a:"b"#)),
    Case("text behind a quote", #"; cf_tags=a:"b"c"#, Note(comment: #"cf_tags=a:"b"c"#)),
    Case("two commas", "; cf_tags=a,,b", Note(comment: "cf_tags=a,,b")),
    Case("a comma at the end", "; cf_tags=a,", Note(comment: "cf_tags=a,")),
    Case("half of a pair", #"; cf_tags=a:"\ud83d""#, Note(tags: ["a:\u{FFFD}"])),
    Case("a bad escape", #"; cf_tags=a:"\x""#, Note(comment: #"cf_tags=a:"\x""#)),
    Case("a short escape", #"; cf_tags=a:"\u+12""#, Note(comment: #"cf_tags=a:"\u+12""#)),
    Case("CR LF", "; web cf_tags=cf-proxied:true\r\n", Note(comment: "web", cloud: .proxied)),
  ])
  func `keeps the cloud, comment and tags behind a semicolon`(_ row: Case<String, Note>) throws {
    let record = try #require(try Zone(presentation: "@ A 192.0.2.1 " + row.input).records.first)
    #expect(Note(comment: record.comment, tags: record.tags, cloud: record.proxyStatus) == row.expected)
  }
}

struct Note: Hashable, Sendable {
  var comment: String?
  var tags: [String] = []
  var cloud: ProxyStatus?
}
