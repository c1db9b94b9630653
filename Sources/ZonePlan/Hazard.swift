public import DNSModel

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
  /// It needs more records than the zone's plan allows.
  case quota(records: Int, limit: Int)
  /// It points to a host whose address is not among its changes.
  case missingHost(DomainName)
  /// It leads mail to a host that the domain's MTA-STS policy makes senders refuse.
  case refusedByMTASTS(host: DomainName, domain: DomainName)
  /// It would add errors.
  case newErrors([String])
}

extension Hazard {
  /// The number of records in a zone of the Free plan.
  static let freeQuota = 200

  /// Returns the hazards of some edits.
  ///
  /// - Parameters:
  ///   - edits: The edits of a plan.
  ///   - zone: The zone before them.
  /// - Returns: Every reason not to write them.
  public static func all(in edits: [Edit], of zone: Zone) -> [Hazard] {
    edits.compactMap { touching($0, zone) } + emptied(edits, zone) + quota(edits, zone)
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
