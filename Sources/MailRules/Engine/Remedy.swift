public import DNSModel
public import Wording

/// One way to repair a finding by changing records.
public struct Remedy: Sendable, Hashable {
  /// What the person gives up or accepts with a remedy.
  public enum Risk: String, Sendable, Hashable {
    /// Nothing.
    case safe
    /// The trade-off that the note spells out.
    case confirm
  }

  /// The approach, where two are right and a preference decides.
  public enum Approach: String, Sendable, Hashable, CaseIterable {
    /// Make the name that mail uses DNS only.
    case greyCloud = "grey-cloud"
    /// Leave the name as it is and let mail use another, DNS-only one.
    case newHost = "new-host"
  }

  /// The approach, or `nil` if there is only one way.
  public let approach: Approach?
  /// What the person gives up or accepts.
  public let risk: Risk
  /// The changes, on records of the zone that the rule saw.
  ///
  /// Created records have the identity `.planned(0)`.
  public let edits: [Edit]
  /// Why these changes and what they cost, shown beside them.
  public let note: Text

  /// Creates a remedy.
  public init(_ edits: [Edit], risk: Risk = .confirm, approach: Approach? = nil, note: Text) {
    self.approach = approach
    self.risk = risk
    self.edits = edits
    self.note = note
  }
}

extension Edit {
  /// Returns the edit that creates a record.
  ///
  /// - Parameters:
  ///   - owner: The name that shall own it.
  ///   - rdata: Its data.
  ///   - proxyStatus: Its cloud; `nil` for types that have none.
  /// - Returns: The edit, with an automatic TTL.
  static func create(_ owner: DomainName, _ rdata: RData, _ proxyStatus: ProxyStatus? = nil) -> Edit {
    .create(Record(id: .planned(0), owner: owner, rdata: rdata, proxyStatus: proxyStatus))
  }

  /// Returns the edit that lets an MX or SRV record name another host.
  ///
  /// - Parameters:
  ///   - record: An MX or SRV record.
  ///   - host: The new host.
  /// - Returns: The update, or `nil` if the record names no host or this one already.
  static func repoint(_ record: Record, to host: DomainName) -> Edit? {
    guard record.rdata.target != host else { return nil }
    var after = record
    switch record.rdata {
    case .mx(var mx):
      mx.exchange = host
      after.rdata = .mx(mx)
    case .srv(var srv):
      srv.target = host
      after.rdata = .srv(srv)
    default:
      return nil
    }
    return .update(before: record, after: after)
  }
}
