import DNSModel

extension Record {
  /// Hosts of bounces and verifications, which vendors tell people to use as the target of an alias.
  ///
  /// Hosts of click tracking, such as `sendgrid.net`, are left out: they serve web pages.
  private static let vendorHosts: [HostPattern] = [
    "pm.mtasv.net", "u*.wl*.sendgrid.net", "u*.eu.wl*.sendgrid.net", "u*.wl.sendgrid.net",
    "return.smtp2go.net", "sparkpostmail.com", "eu.sparkpostmail.com", "*.forge.rmta.net",
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

  /// Labels under which sending services let bounces come back.
  private static let returnPathLabels: Set<Substring> = [
    "bounce", "bounces", "return", "returns", "return-path", "returnpath", "rp", "pm-bounces", "psrp",
  ]

  /// A Boolean value telling whether the record is an alias that is called like those behind which bounces come back,
  /// to a host that the table does not know.
  var isLikelyReturnPath: Bool {
    guard type == .cname, !isMailTextAlias, let target = rdata.target, !WebPlatform.serves(target) else {
      return false
    }
    return Self.returnPathLabels.contains(owner.firstLabel)
      || Self.returnPathLabels.contains(target.firstLabel)
  }

  /// A Boolean value telling whether the record is the address of a sending service's reverse name, such as
  /// `o1.ptr1234`, which receivers compare with the sender's address.
  var isReverseNameOfSender: Bool {
    let labels = owner.labels
    guard type.isAddress, labels.count > 2 else { return false }
    return labels[0].isNumbered("o") && labels[1].isNumbered("ptr")
  }
}

extension Substring {
  fileprivate func isNumbered(_ start: String) -> Bool {
    let number = dropFirst(start.count)
    return hasPrefix(start) && !number.isEmpty && number.allSatisfy(\.isNumber)
  }
}
