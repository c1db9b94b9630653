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
  /// It is parked: its mail goes to a seller of domains.
  case parked
  /// Nothing is known.
  case unknown

  /// Creates the use of a name that has MX records.
  init(of set: RRset) {
    let exchanges = set.records.compactMap(\.rdata.mx)
    let hosts = exchanges.filter { !$0.isNull }.map(\.exchange)
    if hosts.isEmpty, !exchanges.isEmpty {
      self = .noMail
    } else if set.owner.isBounceName || Self.all(hosts, match: MailProvider.bounceHosts) {
      self = .bounce
    } else if Self.all(hosts, match: MailProvider.parkingHosts) {
      self = .parked
    } else {
      self = .mail
    }
  }

  /// Creates the use of a zone's apex that has no MX record.
  ///
  /// Two signs of mail are asked for, one of them a sign of receiving: a sending service alone publishes SPF and
  /// DKIM too, and its domain needs no MX. SPF that names a provider of mailboxes is enough.
  init(withoutMXIn zone: Zone) {
    let signs = MailSigns(zone: zone)
    if signs.refusesAll {
      self = .noMail
    } else if signs.includesMailboxes || signs.showMail {
      self = .mail
    } else if signs.hasRecord {
      self = .sendOnly
    } else {
      self = .unknown
    }
  }

  /// Creates the use of an apex without MX record when a person said something about its mail.
  ///
  /// An address alone may be the answer for a host of a sub-domain, so it does not outweigh a zone that says that
  /// its domain has no mail.
  init(withoutMXIn zone: Zone, answers: Answers) {
    let shown = MailIntent(withoutMXIn: zone)
    let isNamed = answers.provider != nil || answers.mailHost != nil
    self = isNamed || (!answers.isEmpty && shown != .noMail) ? .mail : shown
  }

  private static func all(_ hosts: [DomainName], match patterns: [HostPattern]) -> Bool {
    !hosts.isEmpty && hosts.allSatisfy { host in patterns.contains { $0.matches(host) } }
  }
}

extension DomainName {
  /// A Boolean value telling whether Cloudflare's sending service takes in its bounces under the name.
  var isBounceName: Bool { firstLabel == "cf-bounce" }
}
