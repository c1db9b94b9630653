public import DNSModel

/// What the API says about Email Routing of a zone.
public struct EmailRoutingState: Sendable, Hashable {
  /// A Boolean value telling whether it is switched on.
  public let isEnabled: Bool
  /// The state in the API's own word, such as `ready` or `misconfigured`; `nil` if the API does not tell.
  public let status: String?
  /// The records that it needs, whether or not the zone has them; `nil` if that was not read.
  public let requiredRecords: [Record]?
  /// The number of switched-on rules that forward or hand mail to a Worker, the catch-all included; `nil` if that
  /// was not read.
  public let liveRules: Int?

  /// Creates a state.
  public init(
    isEnabled: Bool,
    status: String? = nil,
    requiredRecords: [Record]? = nil,
    liveRules: Int? = nil
  ) {
    self.isEnabled = isEnabled
    self.status = status
    self.requiredRecords = requiredRecords
    self.liveRules = liveRules
  }

  /// A Boolean value telling whether the API itself finds nothing to repair.
  ///
  /// It can see records that the list of records leaves out, so its word outweighs what seems to be missing.
  public var isReady: Bool { isEnabled && status == "ready" }
}
