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
    ClientRecordsOfOtherProvider(),
    ClientTLSNameMismatch(),
    CpanelRouteDetect(),
    DCMXBreaksEnforceOrDANE(),
    DirectDeliveryOpen(),
    DirtyHostnameContent(),
    DKIMCNAMEDead(),
    DKIMWrongOwner(),
    DMARCWrongOwner(),
    DNSSECBroken(),
    DoubledDomain(),
    Ed25519Only(),
    EnforcementWithoutAuthentication(),
    ExternalReportNotAuthorised(),
    FCrDNSMismatch(),
    FilterBypass(),
    FilterWithoutGreyOriginName(),
    FlattenedCNAMEHidesMailTXT(),
    IncludeOrRedirectDead(),
    InvalidHostnameLabel(),
    InvalidPolicyValue(),
    InvalidReportURI(),
    KnownSenderNotAuthorised(),
    LooksLikeSPFButIsNot(),
    M365Autodiscover(),
    M365PlaceholderMX(),
    M365SelectorPair(),
    MailAliasToProxied(),
    MailAuthCNAMEProxied(),
    MailHostPrivateAddress(),
    MailHostResolvesToCloudflare(),
    MailSubdomainWithoutSPF(),
    MalformedKey(),
    MissingDMARC(),
    MissingSPF(),
    MixedMailboxProviders(),
    MixedProxyState(),
    MonitoringOnlyOrBlind(),
    MSOIDLeftover(),
    MTASTSHalfConfigured(),
    MTASTSPolicyInvalidOrWeak(),
    MTASTSPolicyUnfetchable(),
    MTASTSTXTInvalid(),
    MultipleDMARC(),
    MultipleKeysAtSelector(),
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
    PassAll(),
    ProviderDKIMMissing(),
    ProviderSetIncompleteOrMisordered(),
    ProxiedWildcardAnswersForMailHost(),
    PTRMechanism(),
    RemovedTags(),
    RoutingAndForeignMX(),
    RoutingDKIMMissing(),
    RoutingEnabledMXMissing(),
    RoutingOffRecordsLeft(),
    RoutingSPFIncludeMissing(),
    RoutingWithoutLiveRule(),
    ServerHostnameProxied(),
    ServiceLinkedRecordEdited(),
    SHA1OrServiceRestriction(),
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
    StrictAlignmentRisk(),
    SubdomainPolicyWeaker(),
    TermsAfterAllOrIgnoredRedirect(),
    TestingOrRevokedFlag(),
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
    WeakKey(),
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

  /// The steps of the rules that belong to one, looked up at each comparison.
  private static let steps: [String: Int] = all.reduce(into: [:]) { steps, rule in
    steps[type(of: rule).info.id] = type(of: rule).info.step
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    guard left.severity == right.severity else { return left.severity > right.severity }
    let (step, other) = (steps[left.rule] ?? 6, steps[right.rule] ?? 6)
    guard step == other else { return step < other }
    guard left.owner == right.owner else { return left.owner < right.owner }
    return left.rule < right.rule
  }
}
