/// What the provider says of a zone as a whole.
public struct ZoneInfo: Hashable, Sendable {
  /// The zone's identifier, or `nil` for a zone from a file.
  public var id: String?
  /// The state of the delegation, for example `active` or `pending`; `nil` if the source does not tell.
  public var status: String?
  /// A Boolean value telling whether the proxy is switched off for the whole zone.
  public var isPaused: Bool
  /// How Cloudflare serves the zone, for example `full` or `partial`; `nil` if the source does not tell.
  public var type: String?
  /// The plan's identifier, for example `free`; `nil` if the source does not tell.
  public var plan: String?

  /// Creates the facts of a zone.
  public init(
    id: String? = nil,
    status: String? = nil,
    isPaused: Bool = false,
    type: String? = nil,
    plan: String? = nil
  ) {
    self.id = id
    self.status = status
    self.isPaused = isPaused
    self.type = type
    self.plan = plan
  }

  /// A Boolean value telling whether the clouds of the records decide what the world sees.
  ///
  /// Cloudflare proxies nothing in a zone that is pending or paused, and a partial or secondary zone gets its mail
  /// records elsewhere.
  public var proxyIsInEffect: Bool {
    (status ?? "active") == "active" && !isPaused && (type ?? "full") == "full"
  }
}
