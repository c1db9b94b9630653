extension Cloud {
  /// Sizes of a page of rules.
  private static let rulePageSizes = 5...50

  func emailRouting(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.zoneSettingsRead])
    let id = JSONValue.string(Identifier.derived(from: "routing/\(zone.id)"))
    let time = JSONValue.string(LogicalClock().now)
    let isOn = zone.seed.routesEmail
    return .result([
      "id": id, "tag": id, "name": .string(zone.name), "enabled": .bool(isOn),
      "created": time, "modified": time, "skip_wizard": .bool(isOn), "synced": true,
      "admin_locked": false, "subdomains": [],
      "status": .string(zone.seed.routingStatus ?? (isOn ? "ready" : "unconfigured")),
      "support_subaddress": false,
    ])
  }

  /// The records that Email Routing needs; here an exchange ends in a dot, unlike in the record list.
  func emailRoutingRecords(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.zoneSettingsRead])
    let exchanges = [("route1", 25), ("route2", 63), ("route3", 91)].map { host, priority in
      let content = "\(host).mx.cloudflare.net."
      return record(zone.name, type: "MX", content: content, priority: .integer(priority))
    }
    let key = record(
      "cf2024-1._domainkey.\(zone.name)",
      type: "TXT",
      content: "\"v=DKIM1; h=sha256; k=rsa; p=U2FuZGJveA==\""
    )
    let spf = record(zone.name, type: "TXT", content: "\"v=spf1 include:_spf.mx.cloudflare.net ~all\"")
    return .result(.array(exchanges + [key, spf]))
  }

  /// The list holds the catch-all, and tells how many rules there are but not how many pages.
  func emailRoutingRules(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.emailRoutingRulesRead])
    let rules = zone.seed.routingRules.filter { $0.address != nil } + [catchAll(of: zone)]
    let paging = Paging(call, sizes: Self.rulePageSizes, standard: 20)
    let rows = paging.rows(of: rules).map { $0.json(in: zone) }
    let info: JSONValue = [
      "page": .integer(paging.page), "per_page": .integer(paging.size), "count": .integer(rows.count),
      "total_count": .integer(rules.count),
    ]
    return .result(.array(rows), info: info)
  }

  func emailRoutingCatchAll(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.emailRoutingRulesRead])
    return .result(catchAll(of: zone).json(in: zone))
  }

  /// A zone always has a catch-all; one that nobody set up is switched off and drops.
  private func catchAll(of zone: StoredZone) -> SeedZone.RoutingRule {
    let own = zone.seed.routingRules.first { $0.address == nil }
    return own ?? SeedZone.RoutingRule(address: nil, action: "drop", isEnabled: false)
  }

  private func record(
    _ name: String,
    type: JSONValue,
    content: String,
    priority: JSONValue? = nil
  ) -> JSONValue {
    .object([
      "name": .string(name), "content": .string(content), "type": type, "priority": priority, "ttl": 1,
    ])
  }
}

extension SeedZone.RoutingRule {
  fileprivate func json(in zone: StoredZone) -> JSONValue {
    let id = JSONValue.string(Identifier.derived(from: "rule/\(zone.id)/\(address ?? "")"))
    let matcher: JSONValue =
      address.map { ["type": "literal", "field": "to", "value": .string($0)] } ?? ["type": "all"]
    let value: JSONValue? = action == "drop" ? nil : ["someone@example.net"]
    return [
      "id": id, "tag": id, "name": .string("Rule of \(address ?? "everybody")"), "matchers": [matcher],
      "actions": [.object(["type": .string(action), "value": value])], "enabled": .bool(isEnabled),
      "priority": .integer(address == nil ? 2_147_483_647 : 0),
    ]
  }
}
