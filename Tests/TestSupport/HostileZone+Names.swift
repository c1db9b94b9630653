extension HostileZone {
  static let names = [
    HostileZone("names of ever more labels") { size in
      mail
        + (0..<size).map { own in
          let labels = (0..<(own % 60)).map { _ in "x" } + ["d\(own)"]
          return "mail.\(labels.joined(separator: ".")) 300 IN MX 10 mail.\(labels.joined(separator: "."))"
        }
    },
    HostileZone("names of long labels") { size in
      mail
        + (0..<size).map { own in
          let label = String(repeating: "x", count: 50)
          return "\(label)\(own).\(label).\(label) 300 IN MX 10 \(label).\(label)\(own).\(label)"
        }
    },
    HostileZone("names with escapes") { size in
      mail + (0..<size).map { "d\\\($0 % 10 + 100)\($0) 300 IN MX 10 m\\\\\($0).mail" }
    },
    HostileZone("international names") { size in
      (0..<size).flatMap {
        [
          "xn--d\($0)-abc 300 IN MX 10 mail.xn--d\($0)-abc",
          "mail.xn--d\($0)-abc 1 IN A \(address($0)) ; cf_tags=cf-proxied:true",
        ]
      }
    },
    HostileZone("names that are all called mail") { size in
      (0..<size).flatMap {
        [
          "d\($0) 300 IN MX 10 aspmx.l.google.com.",
          "mail.d\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true",
          "smtp.d\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true",
        ]
      }
    },
    HostileZone("authorities of certificates") { size in
      mail + (0..<size).map { "d\($0) 300 IN CAA 0 issue \"ca\($0).example.net\"" }
    },
    HostileZone("records of other tools") { size in
      mail
        + (0..<size).map {
          "d\($0) 1 IN A \(address($0)) ; managed by terraform \($0) cf_tags=cf-proxied:true"
        }
        + (0..<size).map { text("_ext-dns.d\($0)", "heritage=external-dns,external-dns/owner=o\($0)") }
    },
  ]
}
