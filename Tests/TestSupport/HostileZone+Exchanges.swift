extension HostileZone {
  static let exchanges = [
    HostileZone("many names with an MX record") { size in
      mail + (0..<size).map { "d\($0) 300 IN MX 10 mail" }
    },
    HostileZone("many names with an MX record and host of their own") { size in
      (0..<size).flatMap {
        [
          "d\($0) 300 IN MX 10 mail.d\($0)", "mail.d\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true",
        ]
      }
    },
    HostileZone("many names with an MX record that names a host elsewhere") { size in
      (0..<size).map { "d\($0) 300 IN MX 10 mx\($0).mail-host.net." }
    },
    HostileZone("many names with an MX record that nearly names a provider") { size in
      (0..<size).map { "d\($0) 300 IN MX 10 asmpx.l.gogle\($0).com." }
    },
    HostileZone("many names with a provider's MX record") { size in
      (0..<size).map { "d\($0) 300 IN MX 10 aspmx.l.google.com." }
    },
    HostileZone("many MX records at one name") { size in
      (0..<size).flatMap {
        ["@ 300 IN MX \($0 % 100) mx\($0)", "mx\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true"]
      }
    },
    HostileZone("many MX records at one name that name one host") { size in
      mail + (0..<size).map { "@ 300 IN MX \($0) mail" }
    },
    HostileZone("many MX records at one name that nearly name a provider") { size in
      (0..<size).map { "@ 300 IN MX 10 alt\($0).asmpx.l.gogle.com." }
    },
    HostileZone("many MX records at doubled names") { size in
      (0..<size).map { "d\($0).example.com 300 IN MX 10 mail.example.com" }
    },
    HostileZone("many MX records that name addresses") { size in
      (0..<size).map { "d\($0) 300 IN MX 10 \(address($0))" }
    },
    HostileZone("many null MX records beside others") { size in
      (0..<size).flatMap { ["d\($0) 300 IN MX 0 .", "d\($0) 300 IN MX 10 mail"] }
    },
    HostileZone("many MX records at doubled names beside those that were meant") { size in
      mail
        + (0..<size).flatMap {
          ["d\($0) 300 IN MX 10 mail", "d\($0).example.com 300 IN MX 10 mail", "@ 300 IN MX \($0) mail"]
        }
    },
    HostileZone("many MX records beside aliases") { size in
      (0..<size).flatMap {
        [
          "@ 300 IN MX \($0) mx\($0).example.net.", "d\($0) 300 IN MX 10 mx\($0).example.net.",
          "d\($0) 1 IN CNAME www.example.org. ; cf_tags=cf-proxied:false",
        ]
      }
    },
    HostileZone("many MX records that were never filled in, and many texts of providers") { size in
      (0..<size).flatMap {
        ["d\($0) 300 IN MX 10 mail.yourdomain.com.", text("@", "zoho-verification=zb\($0)")]
      }
    },
    HostileZone("many domains that include a provider whose mail servers they do not name") { size in
      (0..<size).flatMap {
        [
          "d\($0) 300 IN MX 10 smtp.google.com.",
          text("d\($0)", "v=spf1 include:spf.protection.outlook.com include:_spf.google.com ~all"),
        ]
      }
    },
    HostileZone("many servers of one domain that send") { size in
      [text("@", "v=spf1 mx -all")]
        + (0..<size).flatMap {
          ["@ 300 IN MX \($0) mx\($0)", "mx\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:false"]
        }
    },
    HostileZone("many sub-domains with mail that is broken in every way") { size in
      (0..<size).flatMap { own in
        [
          "d\(own) 300 IN MX 10 mail.d\(own)", "d\(own) 300 IN MX 20 mail.d\(own)",
          "mail.d\(own) 1 IN CNAME d\(own) ; cf_tags=cf-proxied:false",
          "d\(own) 1 IN A \(address(own)) ; cf_tags=cf-proxied:true",
          text("d\(own)", "v=spf1 a mx ptr +all"), text("d\(own)", "v=spf1 include:gone.example.com"),
          text("_dmarc.d\(own)", "v=DMARC1; p=nothing; rua=nobody; ri=1"),
          text("k._domainkey.d\(own)", "v=DKIM1; p=AAAA"), text("_mta-sts.d\(own)", "v=STSv1; id=1"),
          "_imaps._tcp.d\(own) 300 IN SRV 0 1 993 imap.d\(own)",
        ]
      }
    },
  ]
}
