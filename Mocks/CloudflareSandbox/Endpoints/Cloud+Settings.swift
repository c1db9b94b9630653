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
