extension HostileZone {
  static let texts = [
    HostileZone("many DMARC policies") { size in
      (0..<size).map { text("_dmarc.d\($0)", "v=DMARC1; p=none; rua=mailto:a@d\($0).example.net") }
    },
    HostileZone("many DMARC policies at one name") { size in
      mail + (0..<size).map { text("_dmarc", "v=DMARC1; p=none; rua=mailto:a\($0)@example.net") }
    },
    HostileZone("one DMARC policy of many report addresses") { size in
      mail + [
        longText(
          "_dmarc",
          "v=DMARC1; p=none; rua=" + (0..<size).map { "mailto:a@d\($0).example.net" }.joined(separator: ",")
        )
      ]
    },
    HostileZone("one DMARC policy of many tags") { size in
      mail + [
        longText("_dmarc", "v=DMARC1; p=none; " + (0..<size).map { "x\($0)=y" }.joined(separator: "; "))
      ]
    },
    HostileZone("many policies at the wrong name") { size in
      mail + (0..<size).map { text("d\($0)", "v=DMARC1; p=reject") }
    },
    HostileZone("many keys") { size in
      mail
        + (0..<size).map {
          text("s\($0)._domainkey", "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ\($0 % 10)")
        }
    },
    HostileZone("many keys at one name") { size in
      mail
        + (0..<size).map {
          text("s._domainkey", "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKB\($0)")
        }
    },
    HostileZone("many keys at the wrong name") { size in
      mail
        + (0..<size).map {
          text("s\($0)", "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ\($0 % 10)")
        }
    },
    HostileZone("many policies of transport") { size in
      (0..<size).flatMap {
        [
          "d\($0) 300 IN MX 10 mail", text("_mta-sts.d\($0)", "v=STSv1; id=\($0)"),
          "mta-sts.d\($0) 1 IN CNAME mta-sts.tutanota.de. ; cf_tags=cf-proxied:true",
          text("_smtp._tls.d\($0)", "v=TLSRPTv1; rua=mailto:a@example.net"),
          text("default._bimi.d\($0)", "v=BIMI1; l=https://example.net/\($0).svg"),
        ]
      }
    },
    HostileZone("many certificates") { size in
      (0..<size).flatMap {
        [
          "d\($0) 300 IN MX 10 mail.d\($0)", "mail.d\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:false",
          "_25._tcp.mail.d\($0) 300 IN TLSA 3 1 1 \(String(repeating: "0123456789abcdef", count: 4))",
        ]
      }
    },
    HostileZone("many certificates of one host") { size in
      mail
        + (0..<size).map {
          "_25._tcp.mail 300 IN TLSA 3 1 1 \(String(repeating: "0123456789ab", count: 5))\(1000 + $0 % 9000)"
        }
    },
    HostileZone("one text of many strings") { size in
      mail + [
        longText("@", String(repeating: "v=spf1 include: \\\" ", count: size)),
        longText("s._domainkey", "v=DKIM1; p=" + String(repeating: "MIGf \\\"", count: size)),
      ]
    },
    HostileZone("one key of many digits") { size in
      mail + [longText("s._domainkey", "v=DKIM1; k=rsa; p=" + String(repeating: "MIGfMA0G", count: size))]
    },
    HostileZone("many texts that are nothing") { size in
      mail + (0..<size).map { text("@", "verification=\($0)") }
    },
    HostileZone("many texts with quotes") { size in
      mail + (0..<size).map { text("d\($0)", "\\\"v=spf1 mx -all\\\"") }
    },
  ]
}
