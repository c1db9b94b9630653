import DNSModel

/// The facts about all providers, as text.
///
/// The hosts and preferences are those that each provider documents, last compared in November 2026. A set is complete
/// only if every customer gets the same one; the patterns of the others recognise a customer's own.
enum ProviderTable {
  /// The families of the table.
  static let families = [
    worldwideMailboxes, europeanMailboxes, asianMailboxes, zohoMailboxes, hostingCompanies,
    japaneseHosting, forwarders, filters, senders,
  ]

  /// Hosts that sellers of parked domains publish.
  static let parkingHosts: [HostPattern] = [
    "*.parklogic.com", "mail.h-email.net", "*.above.com", "park-mx.above.com", "park-mx.*.*",
  ].map(HostPattern.init)
}

extension MailProvider {
  /// The providers that greycloud knows, by identity.
  public static let all: [MailProvider] = ProviderTable.families.flatMap { ProviderReader($0).providers }
    .sorted {
      $0.id < $1.id
    }

  /// Cloudflare's own forwarding service, whose records nobody else may write.
  static let emailRouting =
    named("cloudflare-email-routing")
    ?? MailProvider("cloudflare-email-routing", "Cloudflare Email Routing", .forwarder, isConfirmed: true)

  /// Hosts that take in the bounces of a sending service or feed a program, never the mail of people.
  ///
  /// Amazon's `inbound-smtp` hosts are not among them: mailboxes may be behind them.
  static let bounceHosts: [HostPattern] = all.flatMap { $0.bounceHosts + $0.feedHosts }

  /// Hosts that sellers of parked domains publish.
  static let parkingHosts = ProviderTable.parkingHosts
}
