import Testing

/// The identity that a type's name must give.
struct IdentityCase: Sendable, CustomTestStringConvertible {
  let name: String
  let identity: String?

  var testDescription: String { name }

  static let all = [
    ("NoMX", "no-mx"), ("MXTargetIsIP", "mx-target-is-ip"), ("NullMXMalformed", "null-mx-malformed"),
    ("MailAuthCNAMEProxied", "mail-auth-cname-proxied"), ("M365PlaceholderMX", "m365-placeholder-mx"),
    ("MXPort25Unreachable", "mx-port25-unreachable"), ("Ed25519Only", "ed25519-only"),
    ("VendorMTASTSCNAMEProxied", "vendor-mta-sts-cname-proxied"), ("MTASTSTXTInvalid", "mta-sts-txt-invalid"),
    ("DCMXBreaksEnforceOrDANE", "dc-mx-breaks-enforce-or-dane"), ("StaleDCArtifact", "stale-dc-artifact"),
    ("TLSAWithoutDNSSEC", "tlsa-without-dnssec"), ("TLSAlias", "tls-alias"), ("NoPTR", "no-ptr"),
    ("SPFAMechanismHitsProxy", "spf-a-mechanism-hits-proxy"), ("FCrDNSMismatch", "fcrdns-mismatch"),
    ("DKIMCNAMEDead", "dkim-cname-dead"), ("IPv6Only", "ipv6-only"), ("SHA1Key", "sha1-key"),
    ("TLSRPTInvalid", "tlsrpt-invalid"), ("STARTTLSMissing", "starttls-missing"),
    ("MixedState", "mixed-state"),
    ("MXQZero", nil), ("lowerCase", nil), ("Under_Score", nil), ("", nil),
  ].map(IdentityCase.init)
}

/// A rule has one name: its file, its type, its identity and its place in the catalogue.
struct RuleFileTests {
  private static let files = Repository.sources(in: "MailRules/Rules")

  @Test(arguments: files)
  func `file, type and identity have one name`(_ file: SourceFile) {
    RuleFileCheck.violations(in: file).fail()
  }

  @Test func `the catalogue lists every rule in order`() {
    #expect(!Self.files.isEmpty)
    let check = RuleCatalogCheck(rules: Self.files.flatMap(RuleFileCheck.rules))
    check.violations(in: Repository.file("Sources/MailRules/Engine/RuleCatalog.swift")).fail()
  }

  @Test func `rules stand nowhere else`() {
    let others = Repository.sources.filter { !$0.path.hasPrefix("Sources/MailRules/Rules/") }
    for file in others {
      RuleFileCheck.rules(in: file).map { file.violation(line: 1, "\($0) belongs below Rules") }.fail()
    }
  }

  @Test(arguments: IdentityCase.all)
  func `a type's name gives the identity`(_ testCase: IdentityCase) {
    #expect(RuleIdentity.identity(of: testCase.name) == testCase.identity)
  }

  @Test(arguments: [
    Sample.good(
      "a rule",
      in: "Rules/NoMX.swift",
      #"struct NoMX: MailRule { let a = RuleInfo(id: "no-mx") }"#
    ),
    .good(
      "a rule with helpers",
      in: "Rules/NoMX.swift",
      """
      struct NoMX {}
      private struct Host: Sendable {}
      extension NoMX: Sendable, MailRule {
        static let info = RuleInfo(
          id: "no-mx"
        )
      }
      """
    ),
    .bad("no rule", in: "Rules/NoMX.swift", "struct NoMX: Sendable {}"),
    .bad("two rules", in: "Rules/NoMX.swift", "struct NoMX: MailRule {}; struct B: MailRule {}"),
    .bad("another file", in: "Rules/MX.swift", #"struct NoMX: MailRule { let a = RuleInfo(id: "no-mx") }"#),
    .bad(
      "another identity",
      in: "Rules/NoMX.swift",
      "struct NoMX: MailRule {\n  let a = RuleInfo(\n    id: \"mx-missing\"\n  )\n}",
      lines: [3]
    ),
    .bad("no identity", in: "Rules/NoMX.swift", "struct NoMX: MailRule { let a = RuleInfo(id: name) }"),
    .bad("an unknown acronym", in: "Rules/QQMail.swift", "struct QQMail: MailRule {}"),
  ])
  func `the check of files sees`(_ sample: Sample) {
    sample.expect(RuleFileCheck.violations)
  }

  @Test(arguments: [
    Sample.good("both in order", "let all: [any MailRule] = [\n  MXAlias(),\n  NoMX(),\n]"),
    .bad("one missing", "let all: [any MailRule] = [\n  NoMX(),\n]", lines: [2]),
    .bad("the wrong order", "let all: [any MailRule] = [\n  NoMX(),\n  MXAlias(),\n]", lines: [3]),
    .bad("one twice", "let all: [any MailRule] = [\n  MXAlias(),\n  MXAlias(),\n  NoMX(),\n]", lines: [3]),
    .bad("one too many", "let all: [any MailRule] = [\n  MXAlias(),\n  NoMX(),\n  Other(),\n]", lines: [4]),
    .bad("no array", "let all = rules()"),
  ])
  func `the check of the catalogue sees`(_ sample: Sample) {
    sample.expect(RuleCatalogCheck(rules: ["NoMX", "MXAlias"]).violations)
  }
}
