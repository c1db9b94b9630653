public import DNSModel
public import ZonePlan

/// A run as its journal tells it.
public struct RunRecord: Sendable, Hashable {
  /// What is known of a run.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// All of its changes were made.
    case done
    /// Some of its changes were made, and the others were not.
    case partly
    /// None of its changes was made.
    case nothing
    /// Something was sent, and the zone did not show it when it was read later on.
    case unseen
    /// Something was sent, and nobody knows what became of it.
    case unknown
  }

  /// The run.
  public let id: RunID
  /// The plan, its making and what is known of its changes.
  public let saved: SavedPlan
  /// Who began it, if that was written down.
  public let user: String?
  /// On which machine, if that was written down.
  public let host: String?
  /// The changes that were made, as far as answers and the zone tell.
  public private(set) var applied: AppliedPlan
  /// The changes that were sent and of which neither an answer nor the zone has told so far.
  public private(set) var uncertain: Set<String> = []
  /// A Boolean value telling whether the run itself has looked for its uncertain changes in vain.
  public private(set) var hasSought = false
  /// A Boolean value telling whether nobody was told yet how the run ended.
  public internal(set) var isOpen = true
  /// A Boolean value telling whether the last entry is the one that closes a journal.
  private(set) var hasEnd = false
  private var steps: [Int: Set<String>] = [:]
  private var sought: Set<String> = []

  /// Creates the record of a run that has done nothing yet.
  ///
  /// - Parameter header: The beginning of its journal.
  init(_ header: RunHeader) {
    id = header.run
    saved = header.plan
    (user, host) = (header.user, header.host)
    applied = AppliedPlan(header.plan.plan)
  }

  /// The zone.
  public var zone: ZoneKey { ZoneKey(applied.plan) }

  /// The run that this one takes back, if it takes one back.
  public var undoes: RunID? { applied.plan.purpose.undoneRun.flatMap(RunID.init) }

  /// The changes that were sent and were not in the zone when it was read: their request may have come later.
  public var missed: Set<String> { sought.subtracting(applied.made.keys) }

  /// A Boolean value telling whether everything that was sent was in the zone when it was read, or was refused.
  public var isCertain: Bool { uncertain.isEmpty && missed.isEmpty }

  /// How far the run came.
  public var state: State {
    if !uncertain.isEmpty { return .unknown }
    if applied.missing.isEmpty { return .done }
    guard applied.done.isEmpty else { return .partly }
    return missed.isEmpty ? .nothing : .unseen
  }

  /// Takes an entry of the journal into account.
  mutating func note(_ entry: RunEntry) {
    hasEnd = entry == .closed
    switch entry {
    case .opened, .closed: break
    case .begun(let steps):
      self.steps = Dictionary(steps.map { ($0.number, Set($0.changes)) }, uniquingKeysWith: { $1 })
    case .sending(let step):
      uncertain.formUnion(steps[step] ?? [])
      hasSought = false
    case .acknowledged(_, let made): note(made)
    case .sought(let made):
      note(made)
      hasSought = true
    case .settled(let step, let made):
      note(made)
      sought.formUnion(steps[step] ?? [])
      uncertain.subtract(steps[step] ?? [])
    case .refused(let step): uncertain.subtract(steps[step] ?? [])
    case .found(let made): note(made)
    }
  }

  private mutating func note(_ made: [String: String]) {
    applied.note(made.mapValues(RecordID.assigned))
    uncertain.subtract(made.keys)
  }

  /// Returns whether everything that was sent and not looked for since is in a zone.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: `false` if a part of it may still be on its way.
  public func isSettled(in zone: Zone) -> Bool {
    var settled = applied
    settled.settle(uncertain, in: zone)
    return uncertain.isSubset(of: settled.made.keys)
  }

  /// Returns the run with what a zone says about the changes whose fate is not known, or not for certain.
  ///
  /// - Parameters:
  ///   - zone: The zone, read while nobody is writing for this run.
  ///   - later: The runs that began later.
  /// - Returns: The run.
  public func settled(in zone: Zone, before later: [RunRecord]) -> RunRecord {
    settling(in: zone, before: later).reduce(into: self) { $0.note($1) }
  }

  /// Returns the changes that were sent, were not known to be made, and are in a zone now.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - later: The runs that began later; what they made must not be taken for what this one sent.
  /// - Returns: The numbers of the changes.
  public func arrivals(in zone: Zone, before later: [RunRecord]) -> Set<String> {
    var settled = applied
    settled.settle(uncertain.union(late(before: later)), in: zone)
    return Set(settled.made.keys).subtracting(applied.made.keys)
  }

  /// What was looked for in vain and could not be the doing of a later run.
  private func late(before later: [RunRecord]) -> Set<String> {
    later.reduce(missed.subtracting(uncertain)) {
      $0.subtracting(applied.missing(overtakenBy: $1.applied))
    }
  }

  /// Returns the entries that tell what a zone says about the changes whose fate is not known, or not for certain.
  ///
  /// - Parameters:
  ///   - zone: The zone, read while nobody is writing for this run.
  ///   - later: The runs that began later; what they made must not be taken for what this one sent.
  /// - Returns: The entries for the journal.
  public func settling(in zone: Zone, before later: [RunRecord] = []) -> [RunEntry] {
    let late = late(before: later)
    var settled = applied
    settled.settle(uncertain.union(late), in: zone)
    let open = steps.filter { !$0.value.isDisjoint(with: uncertain) }.sorted { $0.key < $1.key }
    let found = settled.made(among: late)
    return open.map { .settled(step: $0.key, made: settled.made(among: $0.value)) }
      + (found.isEmpty ? [] : [.found(made: found)])
  }
}

extension AppliedPlan {
  /// The identifiers of the records of some changes, as far as these were made.
  fileprivate func made(among changes: Set<String>) -> [String: String] {
    made.filter { changes.contains($0.key) }.compactMapValues(\.assigned)
  }
}
