extension Sandbox {
  /// The tokens that every sandbox accepts; they have the shape of real ones and are worth nothing.
  public enum Tokens {
    /// May read zones and edit DNS: what the product asks its users for.
    public static let full = secret("FullZoneReadDnsEdit")
    /// May read zones and DNS, and write nothing.
    public static let readOnly = secret("ReadOnlyZoneReadDnsRead")
    /// May read zones but no DNS.
    public static let zoneOnly = secret("ZoneReadOnly")
    /// May read zones, DNS and zone settings, but not the rules of Email Routing.
    public static let settings = secret("ZoneReadDnsEditZoneSettingsRead")
    /// May edit DNS but not list zones.
    public static let dnsOnly = secret("DnsEditOnly")
    /// May do everything that the sandbox offers, Email Routing and quota included.
    public static let complete = secret("CompleteEverything")
    /// Has the rights of `full`, but only on the first zone that the sandbox was started with.
    public static let firstZoneOnly = secret("FirstZoneOnly")
    /// Has the rights of `full` and belongs to an account instead of a user.
    public static let account = secret("AccountOwned", prefix: "cfat_")
    /// Was good once.
    public static let expired = secret("Expired")
    /// Has been switched off.
    public static let disabled = secret("Disabled")
    /// Is well-formed, and nobody knows it.
    public static let unknown = secret("NeverIssued")

    private static func secret(_ name: String, prefix: String = "cfut_") -> String {
      let padding = String(repeating: "0", count: max(0, 40 - 11 - name.count))
      return "\(prefix)FakeSandbox\(name)\(padding)00000000"
    }

    static let known: [String: Token] = {
      let edit: Set<Permission> = [.zoneRead, .dnsRead, .dnsEdit]
      let tokens = [
        Token(secret: full, permissions: edit),
        Token(secret: readOnly, permissions: [.zoneRead, .dnsRead]),
        Token(secret: zoneOnly, permissions: [.zoneRead]),
        Token(secret: settings, permissions: edit.union([.zoneSettingsRead])),
        Token(secret: dnsOnly, permissions: [.dnsRead, .dnsEdit]),
        Token(secret: complete, permissions: Set(Permission.allCases)),
        Token(secret: firstZoneOnly, permissions: edit, reach: .firstZone),
        Token(secret: account, permissions: edit, owner: .account),
        Token(secret: expired, permissions: edit, status: .expired),
        Token(secret: disabled, permissions: edit, status: .disabled),
      ]
      return Dictionary(tokens.map { ($0.secret, $0) }, uniquingKeysWith: { $1 })
    }()
  }
}
