extension Cloud {
  func emailRouting(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.zoneSettingsRead])
    let time = JSONValue.string(LogicalClock().now)
    return .result([
      "id": .string(Identifier.derived(from: "routing/\(zone.id)")),
      "tag": .string(Identifier.derived(from: "routing/\(zone.id)")),
      "name": .string(zone.name), "enabled": .bool(zone.seed.routesEmail),
      "created": time, "modified": time, "skip_wizard": .bool(zone.seed.routesEmail),
      "status": zone.seed.routesEmail ? "ready" : "unconfigured", "support_subaddress": false,
    ])
  }

  /// The records that Email Routing needs; here an exchange ends in a dot, unlike in the record list.
  func emailRoutingRecords(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.zoneSettingsRead])
    let exchanges = [("route1", 25), ("route2", 63), ("route3", 91)].map { host, priority in
      let content = JSONValue.string("\(host).mx.cloudflare.net.")
      return record(zone, type: "MX", content: content, priority: .integer(priority))
    }
    let spf: JSONValue = "\"v=spf1 include:_spf.mx.cloudflare.net ~all\""
    return .result(.array(exchanges + [record(zone, type: "TXT", content: spf, priority: nil)]))
  }

  private func record(
    _ zone: StoredZone,
    type: JSONValue,
    content: JSONValue,
    priority: JSONValue?
  ) -> JSONValue {
    .object([
      "name": .string(zone.name), "type": type, "content": content, "priority": priority, "ttl": 1,
    ])
  }
}
