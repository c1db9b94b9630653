import DNSModel

extension Record {
  /// Hosts of bounces and verifications, which vendors tell people to use as the target of an alias.
  ///
  /// Hosts of click tracking, such as `sendgrid.net`, are left out: they serve web pages.
  private static let vendorHosts: [HostPattern] = [
    "pm.mtasv.net", "u*.wl*.sendgrid.net", "u*.eu.wl*.sendgrid.net", "u*.wl.sendgrid.net",
    "return.smtp2go.net", "sparkpostmail.com", "eu.sparkpostmail.com",
    "forwardemail.net", "custom-email-domain.stripe.com", "*.dv.googlehosted.com", "zmverify.zoho.com",
    "zmverify.zoho.eu",
  ].map(HostPattern.init)

  /// A Boolean value telling whether the record is an alias behind which a key, a policy, a bounce host or a
  /// verification stands, so that whoever asks for TXT or MX data must see the alias itself.
  var isMailTextAlias: Bool {
    guard type == .cname else { return false }
    let labels = owner.labels
    if labels.contains("_domainkey") || labels.starts(with: ["_smtp", "_tls"]) { return true }
    if ["_dmarc", "_mta-sts"].contains(owner.firstLabel) { return true }
    guard let target = rdata.target else { return false }
    return Self.vendorHosts.contains { $0.matches(target) }
  }
}
