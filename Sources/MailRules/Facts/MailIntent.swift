import DNSModel

/// What a name is used for in mail, as far as the zone shows it.
enum MailIntent: Sendable, Hashable {
  /// It shall receive mail.
  case mail
  /// Mail is sent in its name, and nothing shows that it shall receive any.
  case sendOnly
  /// It receives the bounces of a sending service.
  case bounce
  /// It says that it neither receives nor sends.
  case noMail
  /// Nothing is known.
  case unknown

  /// Creates the use of a name that has MX records.
  init(of set: RRset) {
    let exchanges = set.records.compactMap(\.rdata.mx)
    let hosts = exchanges.filter { !$0.isNull }.map(\.exchange)
    if hosts.isEmpty, !exchanges.isEmpty {
      self = .noMail
    } else if !hosts.isEmpty,
      hosts.allSatisfy({ host in MailProvider.bounceHosts.contains { $0.matches(host) } })
    {
      self = .bounce
    } else {
      self = .mail
    }
  }

  /// Creates the use of a zone's apex that has no MX record.
  ///
  /// Two signs of mail are asked for, one of them a sign of receiving: a sending service alone publishes SPF and
  /// DKIM too, and its domain needs no MX.
  init(withoutMXIn zone: Zone) {
    let signs = MailSigns(zone: zone)
    if signs.spf == .refusesAll {
      self = .noMail
    } else if signs.count >= 2, signs.hasReceivingSign {
      self = .mail
    } else if signs.count >= 1 {
      self = .sendOnly
    } else {
      self = .unknown
    }
  }
}

/// The signs of mail in a zone without MX at its apex.
private struct MailSigns {
  enum SPF { case none, refusesAll, sender, mailbox }

  let spf: SPF
  let hasKey: Bool
  let hasService: Bool
  let hasHost: Bool

  init(zone: Zone) {
    spf = Self.spf(of: zone)
    hasKey = zone.owners.contains { $0.isDKIMKey && $0.isBelow(zone.apex) }
    hasService = zone.records(of: .srv).contains { MailHost.isMailService($0.owner) }
    hasHost = zone.owners.contains {
      MailHost.isNamedForMail($0, below: zone.apex) && Self.hasAddress($0, zone)
    }
  }

  var count: Int {
    [spf == .sender || spf == .mailbox, hasKey, hasService, hasHost].count { $0 }
  }

  var hasReceivingSign: Bool { hasHost || hasService || spf == .mailbox }

  private static func hasAddress(_ name: DomainName, _ zone: Zone) -> Bool {
    zone.records(at: name).contains { $0.type.isAddress || $0.type == .cname }
  }

  private static func spf(of zone: Zone) -> SPF {
    let texts = zone.records(at: zone.apex, .txt).compactMap(\.rdata.text)
    guard let record = texts.first(where: { $0.lowercased().hasPrefix("v=spf1") }) else { return .none }
    let terms = record.lowercased().split(separator: " ").dropFirst()
    if terms.elementsEqual(["-all"]) { return .refusesAll }
    return MailProvider.all.contains { $0.receives && $0.isIncluded(in: terms) } ? .mailbox : .sender
  }
}

extension DomainName {
  /// A Boolean value telling whether the name can own a DKIM key (RFC 6376 §3.6.2.1).
  var isDKIMKey: Bool { labels.dropFirst().contains("_domainkey") }
}
