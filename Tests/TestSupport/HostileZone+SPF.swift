extension HostileZone {
  package static let spf = [
    HostileZone("SPF records that include each other in a chain") { size in
      (0..<size).map { text("s\($0)", "v=spf1 include:s\($0 + 1).example.com -all") }
        + [text("s\(size)", "v=spf1 ip4:192.0.2.1 -all"), text("@", "v=spf1 include:s0.example.com -all")]
    },
    HostileZone("SPF records that include each other in a circle") { size in
      (0..<size).map { text("s\($0)", "v=spf1 include:s\(($0 + 1) % size).example.com -all") }
    },
    HostileZone("SPF records of which each includes eleven others") { size in
      (0..<size).map { own in
        text("s\(own)", "v=spf1 \(includes((1...11).map { (own + $0 * 7) % size })) -all")
      }
    },
    HostileZone("one SPF record that includes all others") { size in
      (0..<size).map { text("s\($0)", "v=spf1 ip4:\(address($0)) -all") }
        + [longText("@", "v=spf1 \(includes(0..<size)) -all")]
    },
    HostileZone("SPF records that all include one") { size in
      (0..<size).map { text("s\($0)", "v=spf1 include:hub.example.com -all") }
        + [text("hub", "v=spf1 ip4:192.0.2.1 mx:example.com a -all")]
    },
    HostileZone("SPF records that redirect in a chain") { size in
      (0..<size).map { text("s\($0)", "v=spf1 redirect=s\($0 + 1).example.com") }
    },
    HostileZone("one SPF record of many addresses") { size in
      mail.dropLast() + [
        longText("@", "v=spf1 \((0..<size).map { "ip4:\(address($0))" }.joined(separator: " ")) -all")
      ]
    },
    HostileZone("one SPF record of many hosts") { size in
      (0..<size).map { "h\($0) 1 IN A \(address($0)) ; cf_tags=cf-proxied:true" }
        + mail.dropLast() + [
          longText("@", "v=spf1 \((0..<size).map { "a:h\($0).example.com" }.joined(separator: " ")) -all")
        ]
    },
    HostileZone("one SPF record of many doubtful terms") { size in
      mail.dropLast() + [
        longText(
          "@",
          "v=spf1 \((0..<size).map { "ip4:192.0.2.\($0)x ptr a:\($0)" }.joined(separator: " ")) -all mx"
        )
      ]
    },
    HostileZone("many SPF records at one name") { size in
      mail + (0..<size).map { text("@", "v=spf1 ip4:\(address($0)) include:s\($0).example.com ~all") }
    },
    HostileZone("many SPF records that name a host with many addresses") { size in
      (0..<size).map { text("s\($0)", "v=spf1 a:hub.example.com mx ~all") }
        + (0..<size).map { "hub 1 IN A \(address($0)) ; cf_tags=cf-proxied:true" }
    },
  ]
}
