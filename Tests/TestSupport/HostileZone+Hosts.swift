extension HostileZone {
  static let hosts = [
    HostileZone("a chain of aliases") { size in
      mail + ["@ 300 IN MX 20 a0"]
        + (0..<size).map { "a\($0) 1 IN CNAME a\($0 + 1) ; cf_tags=cf-proxied:false" }
    },
    HostileZone("a circle of aliases") { size in
      ["@ 300 IN MX 20 a0"]
        + (0..<size).map { "a\($0) 1 IN CNAME a\(($0 + 1) % size) ; cf_tags=cf-proxied:false" }
    },
    HostileZone("aliases of one mail host") { size in
      mail
        + (0..<size).flatMap {
          ["mail.d\($0) 1 IN CNAME mail ; cf_tags=cf-proxied:false", "d\($0) 300 IN MX 10 mail.d\($0)"]
        }
    },
    HostileZone("aliases of one mail host with certificates and policies") { size in
      mail
        + (0..<size).flatMap {
          [
            "mail.d\($0) 1 IN CNAME mail ; cf_tags=cf-proxied:false", "d\($0) 300 IN MX 10 mail.d\($0)",
            "_25._tcp.mail.d\($0) 300 IN TLSA 3 1 1 \(String(repeating: "0123456789abcdef", count: 4))",
            text("_mta-sts.d\($0)", "v=STSv1; id=\($0)"),
          ]
        }
    },
    HostileZone("many addresses of one mail host") { size in
      ["@ 300 IN MX 10 mail"] + (0..<size).map { "mail 1 IN A \(address($0)) ; cf_tags=cf-proxied:true" }
    },
    HostileZone("many names of one host with many addresses") { size in
      (0..<size).map { "mail 1 IN A \(address($0)) ; cf_tags=cf-proxied:false" }
        + (0..<size).map { "d\($0) 300 IN MX 10 mail" }
    },
    HostileZone("many proxied hosts of one address") { size in
      mail + (0..<size).map { "h\($0) 1 IN A 192.0.2.10 ; cf_tags=cf-proxied:true" }
    },
    HostileZone("many services") { size in
      mail + (0..<size).map { "_imaps._tcp.d\($0) 300 IN SRV 0 1 993 imap\($0)" }
    },
    HostileZone("many services of one name") { size in
      mail + (0..<size).map { "_submission._tcp 300 IN SRV \($0) 1 587 smtp\($0)" }
    },
    HostileZone("many wildcards") { size in
      (0..<size).flatMap {
        ["*.d\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true", "d\($0) 300 IN MX 10 x.d\($0)"]
      }
    },
    HostileZone("many delegations") { size in
      mail + (0..<size).flatMap { ["d\($0) 300 IN NS ns.example.net.", "mail.d\($0) 300 IN MX 10 mail"] }
    },
  ]
}
