public import DNSModel

/// A zone that shows what a rule finds, or what it must not find.
///
/// Zones are written in presentation format below `example.com.`; the cloud stands behind a record as
/// `; cf_tags=cf-proxied:true`, exactly as in Cloudflare's export.
public struct Example: Sendable {
  /// The zone in presentation format.
  public let zone: String
  /// The owners of the rule's own findings, relative to the apex; empty if it must stay silent.
  public let owners: [String]
  /// Other rules that fire in this zone, because one mistake often is several findings.
  public let others: [String]
  /// The zone after the default fix, or `nil` if the rule fixes nothing here.
  public let fixed: String?
  /// A Boolean value telling whether the fix is made only for somebody who asks for it.
  public let isOffer: Bool
  /// What the person said.
  public let answers: Answers
  /// What the provider says of the zone.
  public let info: ZoneInfo
  /// What was found out outside the zone.
  public let evidence: Evidence
  /// The records that Email Routing manages, which no zone file tells, as relative owner and type: `@ TXT`.
  public let managed: Set<String>

  /// Returns an example in which the rule fires.
  ///
  /// - Parameters:
  ///   - zone: The zone in presentation format.
  ///   - owners: The owners of the rule's findings, relative to the apex.
  ///   - others: Other rules that fire as well.
  ///   - fixed: The zone after the default fix, if there is one.
  ///   - offered: The zone after the default fix, if it is made only for somebody who asks for it.
  ///   - answers: What the person said.
  ///   - info: What the provider says of the zone.
  ///   - evidence: What was found out outside the zone.
  ///   - managed: The records that Email Routing manages.
  /// - Returns: The example.
  static func fires(
    _ zone: String,
    at owners: [String],
    others: [String] = [],
    fixed: String? = nil,
    offered: String? = nil,
    answers: Answers = Answers(),
    info: ZoneInfo = ZoneInfo(),
    evidence: Evidence = Evidence(),
    managed: Set<String> = []
  ) -> Example {
    Example(
      zone: zone,
      owners: owners,
      others: others,
      fixed: fixed ?? offered,
      isOffer: offered != nil,
      answers: answers,
      info: info,
      evidence: evidence,
      managed: managed
    )
  }

  /// Returns an example in which the rule must stay silent.
  ///
  /// - Parameters:
  ///   - zone: The zone in presentation format.
  ///   - others: Other rules that do fire.
  ///   - answers: What the person said.
  ///   - info: What the provider says of the zone.
  ///   - evidence: What was found out outside the zone.
  ///   - managed: The records that Email Routing manages.
  /// - Returns: The example.
  static func passes(
    _ zone: String,
    others: [String] = [],
    answers: Answers = Answers(),
    info: ZoneInfo = ZoneInfo(),
    evidence: Evidence = Evidence(),
    managed: Set<String> = []
  ) -> Example {
    Example(
      zone: zone,
      owners: [],
      others: others,
      fixed: nil,
      isOffer: false,
      answers: answers,
      info: info,
      evidence: evidence,
      managed: managed
    )
  }
}
