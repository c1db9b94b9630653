/// A zone as the API answers it; the permissions are those of the token that asks.
struct ZoneAnswer {
  let seed: SeedZone
  let token: Token

  var json: JSONValue {
    .object([
      "id": .string(seed.id), "name": .string(seed.name), "status": .string(seed.status),
      "paused": .bool(seed.isPaused), "type": .string(seed.type), "development_mode": 0,
      "name_servers": .array(seed.nameServers.map(JSONValue.string)),
      "original_name_servers": .null, "original_registrar": .null, "original_dnshost": .null,
      "modified_on": created, "created_on": created,
      "activated_on": seed.status == "active" ? created : .null,
      "vanity_name_servers": [], "vanity_name_servers_ips": nil,
      "meta": meta, "owner": owner,
      "account": ["id": .string(seed.account.id), "name": .string(seed.account.name)],
      "tenant": ["id": nil, "name": nil], "tenant_unit": ["id": nil],
      "permissions": .array(token.zonePermissions.map(JSONValue.string)), "plan": plan,
    ])
  }

  private var created: JSONValue { .string(LogicalClock().now) }

  private var owner: JSONValue { ["id": nil, "type": "user", "email": nil] }

  private var meta: JSONValue {
    ["step": 4, "custom_certificate_quota": 0, "page_rule_quota": 3, "phishing_detected": false]
  }

  private var plan: JSONValue {
    let plan = seed.plan
    return [
      "id": .string(Identifier.derived(from: "plan/\(plan.rawValue)")), "name": .string(plan.title),
      "price": 0, "currency": "USD", "frequency": "", "is_subscribed": .bool(plan.isPaid),
      "can_subscribe": false, "legacy_id": .string(plan.rawValue), "legacy_discount": false,
      "externally_managed": false,
    ]
  }
}
