/// What a token may do.
enum Permission: String, Sendable, CaseIterable {
  case zoneRead = "#zone:read"
  case dnsRead = "#dns_records:read"
  case dnsEdit = "#dns_records:edit"
  case zoneSettingsRead = "#zone_settings:read"
  case emailRoutingRulesRead = "#email_routing_rules:read"
  case accountDNSSettingsRead = "#account_dns_settings:read"
}
