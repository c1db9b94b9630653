public import DNSModel
public import MailRules

extension EmailRoutingState {
  /// Creates the state from the API's answers.
  ///
  /// - Parameters:
  ///   - wire: The settings.
  ///   - records: The records that it needs, if they were read.
  ///   - rules: The rules, if they were read.
  ///   - apex: The zone's name.
  public init(
    _ wire: WireEmailRouting,
    records: WireRoutingRecords?,
    rules: [WireRoutingRule]?,
    apex: DomainName
  ) {
    self.init(
      isEnabled: wire.enabled,
      status: wire.status,
      requiredRecords: records.map { $0.records.compactMap { Record($0, apex: apex) } },
      liveRules: rules.map { $0.count(where: \.isLive) }
    )
  }
}

extension Record {
  /// Creates a record that Email Routing needs, or `nil` if its name is none.
  ///
  /// - Parameters:
  ///   - wire: The record as the API gives it.
  ///   - apex: The zone's name.
  init?(_ wire: WireRoutingRecord, apex: DomainName) {
    guard let owner = wire.name == "@" ? apex : try? DomainName(wire.name) else { return nil }
    let priority = wire.priority.flatMap { UInt16(exactly: $0) }
    self.init(
      id: .planned(0),
      owner: owner,
      rdata: RecordDocument.rdata(RRType(wire.type), content: wire.content, priority: priority),
      manager: .emailRouting
    )
  }
}
