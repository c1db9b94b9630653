import DNSModel

extension MailProvider {
  /// The providers that greycloud knows, by identity.
  ///
  /// The hosts and preferences are those that each provider documents, last compared in November 2026. A set stands
  /// here only if every customer gets the same one; for the others the host patterns recognise a customer's own.
  public static let all: [MailProvider] = (mailboxes + forwarders + filters + senders).sorted {
    $0.id < $1.id
  }

  /// Cloudflare's own forwarding service, whose records nobody else may write.
  static let emailRouting = MailProvider(
    "cloudflare-email-routing",
    "Cloudflare Email Routing",
    .forwarder,
    hosts: [
      "route1.mx.cloudflare.net", "route2.mx.cloudflare.net", "route3.mx.cloudflare.net",
      "amir.mx.cloudflare.net", "linda.mx.cloudflare.net", "isaac.mx.cloudflare.net",
    ],
    spf: ["_spf.mx.cloudflare.net"],
    page: "https://developers.cloudflare.com/email-routing/"
  )

  /// Hosts that take in the bounces of a sending service or feed a program, never the mail of people.
  ///
  /// Amazon's `inbound-smtp` hosts are not among them: Amazon WorkMail receives there.
  static let bounceHosts: [HostPattern] = [
    "feedback-smtp.*.amazonses.com", "*.mtasv.net", "mx.sendgrid.net", "inbound.postmarkapp.com",
    "*.sparkpostmail.com", "mxa.mailgun.org", "mxb.mailgun.org", "mxa.eu.mailgun.org", "mxb.eu.mailgun.org",
    "inbound.mailersend.net",
  ].map(HostPattern.init)

  /// Hosts that sellers of parked domains publish.
  static let parkingHosts: [HostPattern] = [
    "*.parklogic.com", "mail.h-email.net", "*.above.com", "park-mx.above.com", "park-mx.*.*",
  ].map(HostPattern.init)

  init(
    _ id: String,
    _ name: String,
    _ kind: Kind,
    mx: [(UInt16, String)] = [],
    hosts: [String] = [],
    spf: [String] = [],
    verification: [String] = [],
    page: String
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    exchanges = mx.compactMap { preference, host in
      (try? DomainName(host)).map { Exchange(preference: preference, host: $0) }
    }
    self.hosts = (mx.map(\.1) + hosts).map(HostPattern.init)
    spfDomains = spf
    verificationPrefixes = verification
    documentation = page
  }
}
