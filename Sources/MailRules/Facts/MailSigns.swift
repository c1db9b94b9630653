import DNSModel

/// The signs of mail in a zone without MX at its apex.
///
/// A verification TXT is no sign: it outlives the trial of a provider by years.
struct MailSigns {
  /// Labels of hosts at which people read mail; nobody makes them for a server that only sends.
  private static let readingLabels: Set<Substring> = [
    "imap", "imaps", "pop", "pop3", "pop3s", "sieve", "exchange", "webmail", "autodiscover", "autoconfig",
    "mx", "mx0", "mx1", "mx2", "mx3", "mx4", "mx5", "mx6", "mx7", "mx8", "mx9", "mxa", "mxb",
  ]
  private static let readingServices: Set<Substring> = [
    "_imap", "_imaps", "_pop3", "_pop3s", "_jmap", "_sieve",
  ]
  private static let sendingServices: Set<Substring> = ["_submission", "_submissions", "_smtps"]

  private let zone: Zone
  private let spf: [Substring]?
  private let services: Set<Substring>
  private let hasReadingHost: Bool
  private let reportsToItself: Bool
  /// The hosts that MX records of other names lead to, which explains what they are called.
  private let hostsOfOthers: Set<DomainName>

  init(zone: Zone) {
    self.zone = zone
    spf = zone.spfTerms(at: zone.apex)
    services = Self.services(of: zone)
    let hostsOfOthers = Set(
      zone.records(of: .mx).filter { $0.owner != zone.apex }.compactMap { $0.rdata.mx?.exchange }
    )
    self.hostsOfOthers = hostsOfOthers
    hasReadingHost = Self.readingLabels.contains { zone.hasHost($0, besides: hostsOfOthers) }
    reportsToItself = Self.reportsToItself(zone)
  }

  /// A Boolean value telling whether SPF authorises nobody.
  var refusesAll: Bool { spf == ["-all"] || spf == ["~all"] }

  /// A Boolean value telling whether a record, and not only what a host is called, speaks of mail.
  var hasRecord: Bool { spf != nil || hasKey || !services.isEmpty || reportsToItself }

  var count: Int {
    [spf != nil, hasKey, !services.isEmpty, hasHost, reportsToItself].count { $0 }
  }

  /// A Boolean value telling whether the domain shall receive mail, as two signs show.
  var showMail: Bool { count >= 2 && hasReceivingSign }

  private var hasReceivingSign: Bool {
    hasReadingHost || reportsToItself || hasServerOfItsOwn || includesMailboxes
      || !services.isDisjoint(with: Self.readingServices)
  }

  private var hasHost: Bool {
    hasReadingHost
      || MailHost.labels.contains { zone.hasHost($0, besides: hostsOfOthers) }
  }

  /// A server that only sends a web site's mail is often called `mail` and is the web server itself.
  ///
  /// One with an address of its own is there for mail.
  private var hasServerOfItsOwn: Bool {
    let web = Set(zone.resolve(zone.apex).addresses)
    return ["mail", "mailserver", "mailhost"].contains { label in
      guard let name = try? zone.apex.child(label), !zone.records(at: name).isEmpty else { return false }
      let addresses = zone.resolve(name).addresses
      return !addresses.isEmpty && web.isDisjoint(with: addresses)
    }
  }

  /// A Boolean value telling whether SPF names a provider whose customers have mailboxes there.
  var includesMailboxes: Bool {
    guard let spf else { return false }
    return !ProviderIndex.shared.receivers(includedIn: spf).isEmpty
  }

  /// A key without data revokes its selector (RFC 6376 §3.6.1), which domains without mail publish on purpose.
  private var hasKey: Bool {
    guard let keys = try? zone.apex.child("_domainkey") else { return false }
    return zone.owners.contains { owner in
      owner.isBelow(keys) && zone.cut(above: owner) == nil
        && zone.records(at: owner).contains { $0.type == .cname || $0.holdsKey }
    }
  }

  /// A target of `.` says that the service is not offered (RFC 6186 §3.4).
  private static func services(of zone: Zone) -> Set<Substring> {
    let known = readingServices.union(sendingServices)
    let offered = zone.records(of: .srv).filter {
      $0.rdata.target?.isRoot == false && $0.owner.parent?.parent == zone.apex
    }
    return known.intersection(offered.map(\.owner.firstLabel))
  }

  private static func reportsToItself(_ zone: Zone) -> Bool {
    guard let owner = try? zone.apex.child("_dmarc"), zone.cut(above: owner) == nil else { return false }
    return zone.records(at: owner, .txt).compactMap(\.rdata.text).contains { text in
      text.hasPrefix("v=DMARC1")
        && text.lowercased().split { " ,;!".contains($0) }.contains { $0.hasSuffix("@" + zone.apex.dotless) }
    }
  }
}

extension Zone {
  /// Returns whether a name directly below the apex is a host that no other name's mail goes to.
  fileprivate func hasHost(_ label: Substring, besides others: Set<DomainName>) -> Bool {
    guard let name = try? apex.child(String(label)), !others.contains(name) else { return false }
    return ownRecords(label).contains { $0.type.isAddress || $0.type == .cname }
  }

  /// Returns the terms of the SPF record of a name, in lower case and without its version.
  ///
  /// Of several, which is a mistake, the one that says most counts, whatever their order.
  ///
  /// - Parameter owner: The name.
  /// - Returns: The terms, or `nil` if the name has no SPF record.
  func spfTerms(at owner: DomainName) -> [Substring]? {
    let texts = records(at: owner, .txt).compactMap { $0.rdata.text?.lowercased() }
    let all = texts.sorted().map { $0.split(separator: " ") }.filter { $0.first == "v=spf1" }
    return all.max { $0.count < $1.count }.map { Array($0.dropFirst()) }
  }

  /// Returns the records directly below the apex at a label that the world sees.
  fileprivate func ownRecords(_ label: Substring) -> [Record] {
    guard let name = try? apex.child(String(label)), cut(above: name) == nil else { return [] }
    return records(at: name)
  }
}

extension Record {
  fileprivate var holdsKey: Bool {
    guard let text = rdata.text else { return false }
    return text.split(separator: ";").contains { tag in
      let parts = tag.split(separator: "=", maxSplits: 1)
      return parts.count == 2 && parts[0].drop { $0 == " " } == "p" && parts[1].contains { $0 != " " }
    }
  }
}
