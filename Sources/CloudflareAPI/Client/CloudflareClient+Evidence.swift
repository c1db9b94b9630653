/// What other parts of the API know about the mail of a zone.
extension CloudflareClient {
  /// Reads the settings of Email Routing; needs Zone Settings Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the settings.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func emailRouting(zone: String) async throws(CloudflareError) -> WireEmailRouting {
    try await result(of: APITarget(zone: zone, "/email/routing"))
  }

  /// Reads the records that Email Routing needs; needs Zone Settings Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the records, whether or not the zone has them.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func emailRoutingRecords(zone: String) async throws(CloudflareError) -> WireRoutingRecords {
    try await result(of: APITarget(zone: zone, "/email/routing/dns"))
  }

  /// Lists the rules of Email Routing, the catch-all mostly among them; needs Email Routing Rules Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the rules.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func emailRoutingRules(zone: String) async throws(CloudflareError) -> [WireRoutingRule] {
    let target = try APITarget(zone: zone, "/email/routing/rules")
    // 50 is the most that the API documents for rules.
    return try await PageListing<WireRoutingRule>(sender: sender, target: target, perPage: 50).all()
  }

  /// Reads the rule for mail that no other rule of Email Routing takes; needs Email Routing Rules Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the rule.
  /// - Throws: ``CloudflareError`` if it could not be read.
  public func emailRoutingCatchAll(zone: String) async throws(CloudflareError) -> WireRoutingRule {
    try await result(of: APITarget(zone: zone, "/email/routing/rules/catch_all"))
  }

  /// Reads the state of DNSSEC; needs DNS Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the state.
  /// - Throws: ``CloudflareError`` if it could not be read.
  public func dnssec(zone: String) async throws(CloudflareError) -> WireDNSSEC {
    try await result(of: APITarget(zone: zone, "/dnssec"))
  }

  /// Reads the DNS settings of a zone; needs DNS Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the settings.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func dnsSettings(zone: String) async throws(CloudflareError) -> WireDNSSettings {
    try await result(of: APITarget(zone: zone, "/dns_settings"))
  }

  /// Lists the Spectrum applications of a zone; needs Zone Settings Read.
  ///
  /// - Parameter zone: the zone's identifier.
  /// - Returns: the applications.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func spectrumApps(zone: String) async throws(CloudflareError) -> [WireSpectrumApp] {
    let target = try APITarget(zone: zone, "/spectrum/apps")
    return try await PageListing<WireSpectrumApp>(sender: sender, target: target, perPage: 100).all()
  }
}
