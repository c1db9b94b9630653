public import DNSModel

/// What makes a finding the same from run to run, whatever the identifiers of its records are.
public struct Fingerprint: Sendable, Hashable, Comparable {
  /// The zone.
  public let zone: DomainName
  /// The rule.
  public let rule: String
  /// The name that it is about.
  public let owner: DomainName
  /// The records that show it, sorted: owner, type, data and cloud.
  public let records: [String]

  /// Creates the fingerprint of a finding.
  ///
  /// - Parameters:
  ///   - finding: The finding.
  ///   - apex: The zone that it was found in.
  public init(_ finding: Finding, in apex: DomainName) {
    self.init(
      zone: apex,
      rule: finding.rule,
      owner: finding.owner,
      records: finding.records.map(\.fingerprint).sorted()
    )
  }

  /// Creates a fingerprint from its parts.
  public init(zone: DomainName, rule: String, owner: DomainName, records: [String]) {
    self.zone = zone
    self.rule = rule
    self.owner = owner
    self.records = records
  }

  /// Orders fingerprints by zone, owner, rule and records.
  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    if left.zone != right.zone { return left.zone < right.zone }
    if left.owner != right.owner { return left.owner < right.owner }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.records.lexicographicallyPrecedes(right.records)
  }
}

extension Record {
  /// What the record says; its TTL, comment and tags do not make another finding.
  fileprivate var fingerprint: String {
    let cloud = proxyStatus.map { $0 == .proxied ? " proxied" : " DNS only" } ?? ""
    return "\(owner.dotless) \(type.mnemonic) \(rdata)\(cloud)"
  }
}

/// The findings of a day, against which later ones are compared.
public struct Baseline: Sendable, Hashable {
  /// The findings, sorted; equal ones stand as often as they were found.
  public let fingerprints: [Fingerprint]

  /// Creates a baseline.
  public init(_ fingerprints: [Fingerprint]) {
    self.fingerprints = fingerprints.sorted()
  }

  /// Compares the findings of a zone with the baseline.
  ///
  /// - Parameters:
  ///   - judgement: What is found now. What a policy accepts is neither new nor gone.
  ///   - apex: The zone.
  ///   - rules: The rules that ran, or `nil` for all; what others found once is not gone.
  /// - Returns: What is new, how much is known, and what occurs no more.
  public func comparison(
    with judgement: Judgement,
    in apex: DomainName,
    rules: Set<String>? = nil
  ) -> BaselineComparison {
    let own = fingerprints.filter { $0.zone == apex }
    var open = own.reduce(into: [Fingerprint: Int]()) { $0[$1, default: 0] += 1 }
    let new = judgement.findings.filter { finding in
      let print = Fingerprint(finding, in: apex)
      guard let count = open[print], count > 0 else { return true }
      open[print] = count - 1
      return false
    }
    for item in judgement.suppressed { open[Fingerprint(item.finding, in: apex)] = 0 }
    let gone = open.flatMap { print, count in Array(repeating: print, count: count) }
    return BaselineComparison(
      new: new,
      known: judgement.findings.count - new.count,
      gone: gone.filter { rules?.contains($0.rule) != false }.sorted()
    )
  }
}

/// What became of the findings of a baseline.
public struct BaselineComparison: Sendable, Hashable {
  /// The findings that the baseline does not hold.
  public let new: [Finding]
  /// The number of findings that it holds.
  public let known: Int
  /// What it holds and what is found no more.
  public let gone: [Fingerprint]
}
