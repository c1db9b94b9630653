import DNSModel

extension MailZone {
  /// Hosts at which vendors serve their customers' policies under certificates of their own.
  private static let policyVendors: [HostPattern] = ["mta-sts.tutanota.de"].map(HostPattern.init)

  /// Returns the orange alias of a vendor that serves a domain's MTA-STS policy and cannot do so through the proxy.
  ///
  /// A vendor that is not known has shown by its answer that it refuses the proxy: with an error of its own or with one
  /// of those that Cloudflare reports for an origin (520 to 530).
  ///
  /// - Parameter domain: The domain whose mail the policy is for.
  /// - Returns: The alias, or `nil` if there is none or the policy does come through.
  func proxiedPolicyVendor(of domain: DomainName) -> Record? {
    guard let host = try? domain.child("mta-sts"),
      let alias = zone.records(at: host, .cname).first, alias.isProxied, !Self.isManaged(alias),
      let target = alias.rdata.target, !target.isAtOrBelow(zone.apex), !WebPlatform.serves(target)
    else { return nil }
    guard let answer = evidence.mtaSTSAnswer(of: domain) else {
      return Self.policyVendors.contains { $0.matches(target) } ? alias : nil
    }
    guard let status = answer.status, !answer.isChallenge else { return nil }
    return [403, 409, 421].contains(status) || (520...530).contains(status) ? alias : nil
  }
}
