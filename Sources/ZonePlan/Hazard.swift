public import DNSModel
public import MailRules

/// A reason for which a plan must not be written.
///
/// Rules are written so that none of these arises; the plan checks it all the same, because a plan may also come from
/// a file.
public enum Hazard: Sendable, Hashable {
  /// It touches a record that another part of Cloudflare writes.
  case managedRecord(DomainName)
  /// It touches the name servers of the zone itself.
  case apexNameServers
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
  /// It holds only some of the changes that replace records of a name together.
  case splitReplacement(DomainName, changes: [String])
}

extension Hazard {
  /// The number of records in a zone of the Free plan.
  static let freeQuota = 200

  /// Returns the hazards of some edits.
  ///
  /// - Parameters:
  ///   - edits: The edits of a plan.
  ///   - zone: The zone before them.
  ///   - policy: What the owner laid down for the zone.
  /// - Returns: Every reason not to write them.
  public static func all(in edits: [Edit], of zone: Zone, under policy: ZonePolicy = ZonePolicy()) -> [Hazard]
  {
    edits.compactMap { touching($0, zone) } + protected(edits, zone.apex, policy) + emptied(edits, zone)
      + quota(edits, zone)
  }

  /// Returns the hazards of edits at protected names.
  static func protected(_ edits: [Edit], _ apex: DomainName, _ policy: ZonePolicy) -> [Hazard] {
    Set(edits.flatMap { policy.protectedNames(touchedBy: $0, in: apex) }).sorted().map(protectedName)
  }

  private static func touching(_ edit: Edit, _ zone: Zone) -> Hazard? {
    if let before = edit.before, before.manager != nil { return .managedRecord(before.owner) }
    let records = [edit.before, edit.after].compactMap { $0 }
    if records.contains(where: { $0.owner == zone.apex && $0.type == .ns }) { return .apexNameServers }
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

  private static func quota(_ edits: [Edit], _ zone: Zone) -> [Hazard] {
    let count = zone.applying(edits).records.count
    guard zone.info.plan == "free", count > freeQuota, count > zone.records.count else { return [] }
    return [.quota(records: count, limit: freeQuota)]
  }
}

extension Zone {
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

  /// Returns the protected name because of which no remedy of a finding is planned, if that is the reason.
  func protectedName(forbidding finding: Finding, in apex: DomainName) -> DomainName? {
    let names = finding.fix.remedies.map { remedy in
      remedy.edits.lazy.flatMap { protectedNames(touchedBy: $0, in: apex) }.first
    }
    return names.allSatisfy { $0 != nil } ? names.compactMap { $0 }.first : nil
  }
}
