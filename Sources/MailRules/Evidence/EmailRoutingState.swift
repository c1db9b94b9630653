public import DNSModel

/// What the API says about Email Routing of a zone.
public struct EmailRoutingState: Sendable, Hashable {
  /// A Boolean value telling whether it is switched on.
  public let isEnabled: Bool
  /// The state in the API's own word, such as `ready` or `misconfigured`; `nil` if the API does not tell.
  public let status: String?
  /// The records that it needs and that the zone lacks, as the API reports them; `nil` if that was not read.
  public let missingRecords: [Record]?
  /// The number of switched-on rules that forward or hand mail to a Worker, the catch-all included; `nil` if that
  /// was not read.
  public let liveRules: Int?

  /// Creates a state.
  public init(isEnabled: Bool, status: String? = nil, missingRecords: [Record]? = nil, liveRules: Int? = nil)
  {
    self.isEnabled = isEnabled
    self.status = status
    self.missingRecords = missingRecords
    self.liveRules = liveRules
  }
}
