extension Cloud {
  func dnsSettings(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.dnsRead, .dnsEdit])
    return .result([
      "flatten_all_cnames": .bool(zone.seed.flattensAllCNAMEs), "foundation_dns": false,
      "multi_provider": false, "secondary_overrides": false, "ns_ttl": 86400, "zone_mode": "standard",
      "soa": soa(of: zone), "nameservers": ["type": "cloudflare.standard"],
      "internal_dns": ["reference_zone_id": ""],
    ])
  }

  func dnssec(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.dnsRead, .dnsEdit])
    return .result(["status": .string(zone.seed.dnssec), "modified_on": .string(LogicalClock().now)])
  }

  /// The list tells neither how many applications nor how many pages there are.
  func spectrumApps(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.zoneSettingsRead])
    let time = JSONValue.string(LogicalClock().now)
    let apps = zone.seed.spectrumApps.sorted { $0.key < $1.key }.map { name, port -> JSONValue in
      [
        "id": .string(Identifier.derived(from: "spectrum/\(name)")), "created_on": time,
        "modified_on": time, "dns": ["name": .string(name), "type": "CNAME"],
        "edge_ips": ["connectivity": "all", "type": "dynamic"], "ip_firewall": false,
        "origin_direct": [.string("\(port.replacing("/", with: "://192.0.2.25:"))")],
        "protocol": .string(port), "proxy_protocol": "off", "tls": "off", "traffic_type": "direct",
      ]
    }
    return .result(.array(apps))
  }

  func addressRanges(_: Call) throws(APIFailure) -> Answer {
    .result([
      "ipv4_cidrs": .array(ProxyTargets.cloudflareIPv4.map(JSONValue.string)),
      "ipv6_cidrs": .array(ProxyTargets.cloudflareIPv6.map(JSONValue.string)),
      "etag": "00000000000000000000000000000000",
    ])
  }

  private func soa(of zone: StoredZone) -> JSONValue {
    [
      "mname": .string(zone.seed.nameServers.first ?? ""), "rname": "dns.cloudflare.com",
      "refresh": 10000, "retry": 2400, "expire": 604800, "min_ttl": 1800, "ttl": 3600,
    ]
  }
}
