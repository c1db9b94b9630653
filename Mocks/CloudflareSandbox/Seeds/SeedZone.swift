/// A zone that a sandbox starts with.
public struct SeedZone: Sendable {
  /// The account that owns a zone.
  public struct Account: Sendable, Hashable {
    /// The identifier: 32 hexadecimal digits.
    public var id: String
    /// The name that people see.
    public var name: String

    /// Makes an account; the identifier follows from the name unless one is given.
    public init(name: String, id: String? = nil) {
      self.name = name
      self.id = id ?? Identifier.derived(from: "account/\(name)")
    }

    /// The account of zones that name none.
    public static let example = Account(name: "Example Account")
  }

  /// A rule of Email Routing.
  public struct RoutingRule: Sendable, Hashable {
    /// The address whose mail it takes; `nil` for all mail that no other rule takes.
    public var address: String?
    /// What becomes of the mail: `forward`, `worker` or `drop`.
    public var action: String
    /// Whether it is switched on.
    public var isEnabled: Bool

    /// Makes a rule.
    public init(address: String?, action: String = "forward", isEnabled: Bool = true) {
      self.address = address
      self.action = action
      self.isEnabled = isEnabled
    }
  }

  /// The identifier: 32 hexadecimal digits.
  public var id: String
  /// The zone's name without the final dot.
  public var name: String
  /// The plan, which sets quotas and limits.
  public var plan: Plan
  /// The status, such as `active`, `pending` or `moved`.
  public var status = "active"
  /// Whether the owner has paused Cloudflare's proxy for the whole zone.
  public var isPaused = false
  /// The kind of zone: `full`, `partial`, `secondary` or `internal`.
  public var type = "full"
  /// The owner.
  public var account = Account.example
  /// The name servers that Cloudflare assigned.
  public var nameServers = ["ada.ns.cloudflare.com", "bob.ns.cloudflare.com"]
  /// Whether Email Routing is on; `nil` follows from the presence of managed records.
  public var emailRouting: Bool?
  /// What Email Routing says of itself, such as `misconfigured`; `nil` follows from whether it is on.
  public var routingStatus: String?
  /// The rules of Email Routing.
  public var routingRules: [RoutingRule] = []
  /// The protocol and port, such as `tcp/25`, of each name with a Spectrum application.
  public var spectrumApps: [String: String] = [:]
  /// The DNSSEC status, such as `active` or `disabled`.
  public var dnssec = "disabled"
  /// Whether all aliases are flattened, a paid setting that hides DKIM aliases.
  public var flattensAllCNAMEs = false
  /// The records of the zone.
  public var records: [SeedRecord]

  /// Makes a zone from records in line syntax.
  ///
  /// One record per line: owner, type, data, then options, such as
  /// `mail A 192.0.2.10 proxied comment="web server"`. Owners and targets without a dot are completed
  /// with the zone, `@` is the zone itself, a final dot means that a name is complete. Options are
  /// `proxied`, `dns-only`, `managed`, `flattened`, `ttl=300`, `comment="…"`, `tags=a:b,c:d` and `id=…`. Empty
  /// lines and lines that begin with `;` are skipped.
  ///
  /// - Parameters:
  ///   - name: The zone's name.
  ///   - id: The identifier; it follows from the name unless one is given.
  ///   - plan: The plan.
  ///   - records: The records, one per line.
  /// - Throws: ``SeedError`` with the number of the line that cannot be read.
  public init(
    _ name: String,
    id: String? = nil,
    plan: Plan = .free,
    records: String = ""
  ) throws(SeedError) {
    let name = HostName.canonical(name)
    self.init(name, id: id, plan: plan, seeds: try SeedParser(zone: name).records(in: records))
  }

  init(_ name: String, id: String?, plan: Plan, seeds: [SeedRecord]) {
    self.name = name
    self.id = id ?? Identifier.derived(from: "zone/\(name)")
    self.plan = plan
    records = seeds
  }

  /// Whether Email Routing is on.
  var routesEmail: Bool { emailRouting ?? records.contains(where: \.isManaged) }
}
