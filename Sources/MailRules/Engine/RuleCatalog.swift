/// All rules, sorted by identity.
public enum RuleCatalog {
  /// Every rule that greycloud knows.
  public static let all: [any MailRule] = [
    AdvertisedClientPortClosed(),
    AutoconfigBroken(),
    BadAddressTerms(),
    BIMIInvalidOrIneffective(),
    BounceMXAtApex(),
    ClientHostProxied(),
    DKIMCNAMEDead(),
    DKIMWrongOwner(),
    DMARCWrongOwner(),
    DoubledDomain(),
    Ed25519Only(),
    EnforcementWithoutAuthentication(),
    ExternalReportNotAuthorised(),
    FilterWithoutGreyOriginName(),
    InvalidPolicyValue(),
    InvalidReportURI(),
    M365SelectorPair(),
    MailAliasToProxied(),
    MailAuthCNAMEProxied(),
    MalformedKey(),
    MissingDMARC(),
    MixedProxyState(),
    MonitoringOnlyOrBlind(),
    MultipleDMARC(),
    MultipleKeysAtSelector(),
    ClientRecordsOfOtherProvider(),
    ClientTLSNameMismatch(),
    CpanelRouteDetect(),
    DCMXBreaksEnforceOrDANE(),
    DirectDeliveryOpen(),
    DirtyHostnameContent(),
    DNSSECBroken(),
    DoubledDomain(),
    FCrDNSMismatch(),
    FilterBypass(),
    FilterWithoutGreyOriginName(),
    FlattenedCNAMEHidesMailTXT(),
    IncludeOrRedirectDead(),
    InvalidHostnameLabel(),
    KnownSenderNotAuthorised(),
    LooksLikeSPFButIsNot(),
    M365Autodiscover(),
    M365PlaceholderMX(),
    MailAliasToProxied(),
    MailAuthCNAMEProxied(),
    MailHostPrivateAddress(),
    MailHostResolvesToCloudflare(),
    MailSubdomainWithoutSPF(),
    MissingSPF(),
    MixedMailboxProviders(),
    MixedProxyState(),
    MSOIDLeftover(),
    MTASTSHalfConfigured(),
    MTASTSPolicyInvalidOrWeak(),
    MTASTSPolicyUnfetchable(),
    MTASTSTXTInvalid(),
    MultipleSPF(),
    MXBesideCNAME(),
    MXDuplicateTarget(),
    MXNotAtApex(),
    MXNotCoveredOrCertBadUnderEnforce(),
    MXPort25Unreachable(),
    MXTargetIsCNAME(),
    MXTargetIsIP(),
    MXTargetIsProxiedApex(),
    MXTargetPlaceholderOrReserved(),
    MXTargetProxied(),
    MXTargetUnresolvableOrDangling(),
    MXTargetWithoutAddress(),
    NearMissProviderHost(),
    NoMailDomainUnprotected(),
    NoMX(),
    NoOrNeutralTerminal(),
    NoPTR(),
    NoUsableClientHost(),
    NotRecognisedAsDMARC(),
    NullMXContradictsIntent(),
    NullMXMalformed(),
    ObsoleteSPFForms(),
    OfferClientSRV(),
    OriginExposed(),
    ProviderDKIMMissing(),
    ProxiedWildcardAnswersForMailHost(),
    RemovedTags(),
    RoutingAndForeignMX(),
    SHA1OrServiceRestriction(),
    StaleDCArtifact(),
    StrictAlignmentRisk(),
    SubdomainPolicyWeaker(),
    TestingOrRevokedFlag(),
    TXTQuotingDamage(),
    WeakKey(),
    ProviderSetIncompleteOrMisordered(),
    ObsoleteSPFForms(),
    OriginExposed(),
    PassAll(),
    ProviderSetIncompleteOrMisordered(),
    ProxiedWildcardAnswersForMailHost(),
    PTRMechanism(),
    RoutingAndForeignMX(),
    RoutingDKIMMissing(),
    RoutingEnabledMXMissing(),
    RoutingOffRecordsLeft(),
    RoutingSPFIncludeMissing(),
    RoutingWithoutLiveRule(),
    ServerHostnameProxied(),
    ServiceLinkedRecordEdited(),
    ShadowedMailRecord(),
    SPFAMechanismHitsProxy(),
    SPFAtWrongOwner(),
    SPFSize(),
    SPFSyntaxPermerror(),
    SRVPortServiceMismatch(),
    SRVTargetMissingOrAlias(),
    SRVTargetProxied(),
    StaleDCArtifact(),
    StaleInclude(),
    STARTTLSMissing(),
    TermsAfterAllOrIgnoredRedirect(),
    TLSAMismatch(),
    TLSAUnusableOrMisplaced(),
    TLSAWithoutDNSSEC(),
    TLSRPTInvalid(),
    TLSRPTMissingWithSTSOrDANE(),
    TooManyLookups(),
    TooManyVoidLookups(),
    TXTQuotingDamage(),
    UnexpectedProvider(),
    VendorAutodiscoverProxied(),
    VendorMTASTSCNAMEProxied(),
    WildcardMX(),
    WildcardOrWebCapturesAutodiscover(),
    ZoneNotAuthoritative(),
  ]

  /// Returns what all rules find in a zone.
  ///
  /// - Parameters:
  ///   - zone: The zone with the facts derived from it.
  ///   - rules: The rules to run.
  /// - Returns: The findings, the most severe first, then by step of the mail check, owner and rule.
  public static func findings(in zone: MailZone, rules: [any MailRule] = all) -> [Finding] {
    sorted(rules.flatMap { $0.findings(in: zone) })
  }

  /// Returns findings in the order in which they are shown.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted(by: precedes)
  }

  /// Returns what is known about a rule.
  ///
  /// - Parameter id: The rule's identity.
  /// - Returns: The rule's description, or `nil` if there is no such rule.
  public static func info(_ id: String) -> RuleInfo? {
    all.lazy.map { type(of: $0).info }.first { $0.id == id }
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    guard left.severity == right.severity else { return left.severity > right.severity }
    let (step, other) = (info(left.rule)?.step ?? 6, info(right.rule)?.step ?? 6)
    guard step == other else { return step < other }
    guard left.owner == right.owner else { return left.owner < right.owner }
    return left.rule < right.rule
  }
}
