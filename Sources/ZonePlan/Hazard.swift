public import DNSModel
public import MailRules

/// A reason for which a plan must not be written.
///
/// Rules are written so that none of these arises; the plan checks it all the same, because a plan may also come from
/// a file.
public enum Hazard: Sendable, Hashable {
  /// It touches a record that another part of Cloudflare writes.
  case managedRecord(DomainName)
  /// It touches the name servers or the start of authority of the zone itself.
  case zoneAuthority
  /// It leaves a name without any MX that had one.
  case lastMX(DomainName)
  /// It touches the addresses or the alias of a proxied name that serves the web.
  case webName(DomainName)
  /// It touches a name that the policy protects.
  case protectedName(DomainName)
  /// It needs more records than the zone's plan allows.
  case quota(records: Int, limit: Int)
  /// It points to a host whose address is not among its changes.
  case missingHost(DomainName)
  /// It leads mail to a host that the domain's MTA-STS policy makes senders refuse.
  case refusedByMTASTS(host: DomainName, domain: DomainName)
  /// It would add errors.
  case newErrors([String])
  /// It touches a record that another tool writes.
  case foreignOwner(DomainName, tool: String)
  /// It changes more than a repair usually does.
  case large(PlanExcess)
  /// It gives a name a second text of a kind of which receivers read none if there are two.
  case secondText(MailTextKind, at: DomainName)
  /// It holds only some of the changes that replace records of a name together.
  case splitReplacement(DomainName, changes: [String])
}

extension Hazard {
  /// A Boolean value telling whether the plan touches what the policy protects or what another tool owns.
  public var isTouch: Bool {
    switch self {
    case .protectedName, .foreignOwner: true
    default: false
    }
  }

  /// The number of records in a zone of the Free plan, unless it is an old one.
  static let freeQuota = 200

  /// Returns the hazards of some edits.
  ///
  /// - Parameters:
  ///   - edits: The edits of a plan.
  ///   - zone: The zone before them.
  ///   - policy: What the owner laid down for the zone.
  ///   - allowance: What the person allows beyond what every plan may do.
  /// - Returns: Every reason not to write them.
  public static func all(
    in edits: [Edit],
    of zone: Zone,
    under policy: ZonePolicy = ZonePolicy(),
    allowing allowance: PlanAllowance = PlanAllowance()
  ) -> [Hazard] {
    edits.compactMap { touching($0, zone) } + protected(edits, zone.apex, policy) + emptied(edits, zone)
      + quota(edits, zone) + doubled(edits, zone) + brakes(edits, zone, allowance)
  }

  /// Returns the hazards that a person can allow.
  static func brakes(_ edits: [Edit], _ zone: Zone, _ allowance: PlanAllowance) -> [Hazard] {
    let limits = TouchLimits(zone, allowance)
    var seen: Set<Hazard> = []
    let touches = edits.flatMap(limits.forbiddenTouches)
      .map { Hazard.foreignOwner($0.owner, tool: $0.mark.tool) }.filter { seen.insert($0).inserted }
    let excess = allowance.largePlans ? [] : PlanExcess.all(in: edits, of: zone)
    return touches + excess.map(large)
  }

  /// Returns the hazards of edits at protected names.
  static func protected(_ edits: [Edit], _ apex: DomainName, _ policy: ZonePolicy) -> [Hazard] {
    Set(edits.flatMap { policy.protectedNames(touchedBy: $0, in: apex) }).sorted().map(protectedName)
  }

  private static func touching(_ edit: Edit, _ zone: Zone) -> Hazard? {
    if let before = edit.before, before.manager != nil { return .managedRecord(before.owner) }
    let records = [edit.before, edit.after].compactMap { $0 }
    if records.contains(where: { $0.owner == zone.apex && $0.type == .ns || $0.type == .soa }) {
      return .zoneAuthority
    }
    return records.first { isWebRecord($0, zone) }.map { .webName($0.owner) }
  }

  /// An address or alias at a proxied web name, also a new one beside the others: it would take part in the answer.
  private static func isWebRecord(_ record: Record, _ zone: Zone) -> Bool {
    record.type.isProxiable && isWebName(record.owner, zone)
      && zone.records(at: record.owner).contains(where: \.isProxied)
  }

  private static func isWebName(_ name: DomainName, _ zone: Zone) -> Bool {
    name == zone.apex || (name.firstLabel == "www" && name.parent == zone.apex)
  }

  private static func emptied(_ edits: [Edit], _ zone: Zone) -> [Hazard] {
    let after = zone.applying(edits)
    return zone.rrsets(of: .mx)
      .map(\.owner)
      .filter { after.records(at: $0, .mx).isEmpty && zone.isMailName($0) }
      .map(Hazard.lastMX)
  }

  /// One mistake that is repaired must not pay for this one, so it is a hazard of its own beside new errors.
  private static func doubled(_ edits: [Edit], _ zone: Zone) -> [Hazard] {
    let after = zone.applying(edits)
    var seen: Set<TextPlace> = []
    return edits.compactMap { $0.after.flatMap(TextPlace.init) }
      .filter { seen.insert($0).inserted && zone.count(of: $0) < 2 && after.count(of: $0) > 1 }
      .map { .secondText($0.kind, at: $0.owner) }
  }

  /// Returns the hazard of more records than the zone's plan allows.
  ///
  /// What one phase adds counts although a later phase takes it away again. Older zones are allowed more than others of
  /// their plan, so a zone that holds more already tells nothing about how many it may hold.
  static func quota(_ edits: [Edit], _ zone: Zone) -> [Hazard] {
    guard zone.info.plan == "free", zone.records.count <= freeQuota else { return [] }
    let order = PhaseOrder(edits)
    let growth = edits.reduce(into: [Int: Int]()) { $0[order.phase(of: $1), default: 0] += $1.growth }
    let counts = growth.keys.sorted().reduce(into: [zone.records.count]) { counts, phase in
      counts.append(counts[counts.count - 1] + (growth[phase] ?? 0))
    }
    guard let most = counts.max(), most > freeQuota else { return [] }
    return [.quota(records: most, limit: freeQuota)]
  }
}

extension Edit {
  /// The number of records that it adds to a zone.
  fileprivate var growth: Int {
    switch self {
    case .create: 1
    case .update: 0
    case .delete: -1
    }
  }
}

extension [Hazard] {
  /// Returns the reasons that count for a plan.
  ///
  /// To take a run back means to restore what was wrong before it.
  ///
  /// - Parameter purpose: What the plan is for.
  /// - Returns: The reasons not to write it.
  public func standing(against purpose: PlanPurpose) -> [Hazard] {
    guard case .undo = purpose else { return self }
    return filter { hazard in
      switch hazard {
      case .lastMX, .missingHost, .refusedByMTASTS, .foreignOwner, .large, .secondText: false
      case .newErrors, .managedRecord, .zoneAuthority, .webName, .protectedName, .quota, .splitReplacement:
        true
      }
    }
  }
}

extension Zone {
  fileprivate func count(of place: TextPlace) -> Int {
    records(at: place.owner, .txt).count { TextPlace($0) == place }
  }

  /// A doubled name (`example.com.example.com`) receives no mail, so its MX may be moved away.
  fileprivate func isMailName(_ name: DomainName) -> Bool {
    guard let doubled = try? DomainName(apex.dotless + "." + apex.dotless) else { return true }
    return !name.isAtOrBelow(doubled)
  }
}

extension ZonePolicy {
  /// Returns the names that an edit touches although they are protected.
  func protectedNames(touchedBy edit: Edit, in apex: DomainName) -> [DomainName] {
    guard !protected.isEmpty else { return [] }
    return [edit.before, edit.after].compactMap { $0?.owner }.filter { protects($0, in: apex) }
  }
}
