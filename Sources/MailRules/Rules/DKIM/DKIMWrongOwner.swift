import DNSModel
import MailRecords
import Wording

/// Flags a DKIM key at a name where no verifier looks for it.
struct DKIMWrongOwner: MailRule {
  static let info = RuleInfo(
    id: "dkim-wrong-owner",
    severity: .error,
    step: nil,
    title: Text("DKIM key at the wrong name", ja: "名前が間違っている DKIM 鍵"),
    rationale: Text(
      """
      Verifiers look for a key at selector._domainkey and the domain. A key at the domain itself, at a name without \
      the dot or the underscore, or below www is never found, and signatures made with it count as missing.
      """,
      ja: """
        検証側は、セレクタ._domainkey にドメインを続けた名前だけで鍵を探します。ドメイン自体、ドットや下線が抜けた名前、www の下にある鍵は\
        見つからず、その鍵による署名はないものとして扱われます。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record and enter the name that your mail provider shows, such as google._domainkey.",
      ja: "DNS > レコードで TXT レコードを編集し、メールサービスが案内している名前（google._domainkey など）にします。"
    ),
    fix: .safe,
    references: [.rfc(6376, section: "3.6.2.1")],
    examples: firing + passing
  )

  /// Selectors that are evident even where they stand alone.
  private static let selectors: Set<Substring> = [
    "google", "default", "dkim", "selector1", "selector2", "s1", "s2", "k1", "k2", "k3", "zmail", "zoho",
    "resend", "mandrill", "protonmail", "protonmail2", "protonmail3",
  ]

  func findings(in zone: MailZone) -> [Finding] {
    var taken: Set<DomainName> = []
    return misplaced(in: zone).compactMap { record in
      let meant = meant(record.owner, in: zone)
      let mayBeTarget = mayBeTarget(record.owner)
      if mayBeTarget, let meant, isCopied(record, to: meant, in: zone) { return nil }
      return finding(
        at: record.owner,
        [record],
        message(record.owner, meant),
        fix: meant.map { fix(record, $0, isFirst: taken.insert($0).inserted, in: zone) } ?? .manual(advice),
        severity: mayBeTarget ? .warning : nil
      )
    }
  }

  /// Aliases of other zones may lead to a plain name, and this zone does not show them: it is copied, never moved.
  private func mayBeTarget(_ owner: DomainName) -> Bool {
    Self.selectors.contains(owner.firstLabel) && !owner.labels.contains { $0.contains("domainkey") }
  }

  private func isCopied(_ record: Record, to meant: DomainName, in zone: MailZone) -> Bool {
    zone.zone.records(at: meant).contains { $0.rdata.text == record.rdata.text }
  }

  private func misplaced(in zone: MailZone) -> [Record] {
    let apex = zone.zone.apex
    return zone.zone.records(of: .txt).filter { record in
      guard let text = record.rdata.text, isKey(text), !record.owner.isWildcard,
        record.owner.isAtOrBelow(apex),
        zone.zone.cut(above: record.owner) == nil, record.owner.undoubled(in: apex) == nil,
        !zone.hasQuotingDamage(record), !zone.isKeyOfAlias(record.owner)
      else { return false }
      guard let name = zone.dkim.name(record.owner) else {
        // Keys of other products stand at names of their own.
        return !record.owner.labels.contains { $0.hasPrefix("_") && !$0.contains("domainkey") }
      }
      return name.domain.firstLabel == "www" && name.domain.parent == apex && isForWebOnly(name.domain, zone)
        && !zone.dkim[apex].contains { $0.selector == name.selector }
    }
  }

  private func isKey(_ text: String) -> Bool {
    guard ["v=DKIM1", "k=rsa", "p="].contains(where: text.hasPrefix), let key = try? DKIMKey(text) else {
      return false
    }
    // Texts that begin with p= belong to other services too; an RSA key in one is that of a signer.
    if case .rsa = key.material { return true }
    return !text.hasPrefix("p=") && !key.isRevoked
  }

  private func isForWebOnly(_ web: DomainName, _ zone: MailZone) -> Bool {
    zone.exchangers(of: web).isEmpty && zone.zone.spfTerms(at: web) == nil
      && zone.zone.records(at: web, .txt).allSatisfy { $0.rdata.text?.hasPrefix("v=spf1") != true }
  }

  /// Returns the name that was meant, or `nil` if its selector is not evident.
  private func meant(_ owner: DomainName, in zone: MailZone) -> DomainName? {
    guard let first = owner.labels.first, let parent = owner.parent, owner != zone.zone.apex else {
      return nil
    }
    if let name = zone.dkim.name(owner), let domain = name.domain.parent {
      return try? DomainName(name.selector + "._domainkey." + domain.dotless)
    }
    for ending in ["._domainkey", "_domainkey", "-domainkey"] where first.hasSuffix(ending) {
      let selector = first.dropLast(ending.count)
      return selector.isEmpty ? nil : try? DomainName(selector + "._domainkey." + parent.dotless)
    }
    if parent != zone.zone.apex, ["domainkey", "_domainkeys", "domainkeys"].contains(parent.firstLabel),
      let domain = parent.parent
    {
      return try? DomainName(first + "._domainkey." + domain.dotless)
    }
    guard parent == zone.zone.apex, Self.selectors.contains(first) else { return nil }
    return try? DomainName(first + "._domainkey." + parent.dotless)
  }

  private func message(_ owner: DomainName, _ meant: DomainName?) -> Text {
    guard let meant else {
      return Text(
        "a DKIM key stands at \(owner), where nobody looks for it",
        ja: "DKIM 鍵が、誰も参照しない \(owner) にあります"
      )
    }
    return Text(
      "the DKIM key at \(owner) is never found: verifiers look at \(meant)",
      ja: "\(owner) の DKIM 鍵は見つけてもらえません。検証側は \(meant) を参照します"
    )
  }

  private func fix(_ record: Record, _ meant: DomainName, isFirst: Bool, in zone: MailZone) -> Fix {
    guard !MailZone.isManaged(record), zone.zone.cut(above: meant) == nil else { return .manual(advice) }
    let existing = zone.zone.records(at: meant)
    if isCopied(record, to: meant, in: zone) {
      let note = Text(
        "\(meant) has the same key, which stays. The one here is deleted; it has no effect.",
        ja: "\(meant) に同じ鍵があり、そちらを残します。このレコードは機能していないので削除します。"
      )
      return .remedies([Remedy([.delete(record)], risk: .safe, note: note)])
    }
    guard existing.isEmpty, isFirst else { return .manual(advice) }
    return .remedies([mayBeTarget(record.owner) ? copy(record, meant) : move(record, meant)])
  }

  private func copy(_ record: Record, _ meant: DomainName) -> Remedy {
    Remedy(
      [.create(meant, record.rdata)],
      note: Text(
        """
        Publishes the key at \(meant) as well, so that signatures made with it verify. The record at \(record.owner) \
        stays, because aliases of other domains may lead to it.
        """,
        ja: """
          同じ鍵を \(meant) でも公開し、その鍵による署名を検証できるようにします。\(record.owner) のレコードは、\
          ほかのドメインの CNAME から参照されている可能性があるため、そのまま残します。
          """
      )
    )
  }

  private func move(_ record: Record, _ meant: DomainName) -> Remedy {
    let note = Text(
      "The key moves to \(meant) as it is, and signatures made with it begin to verify.",
      ja: "鍵をそのまま \(meant) に移します。その鍵による署名を検証できるようになります。"
    )
    return Remedy([.move(record, to: meant)], note: note)
  }

  private var advice: Text {
    Text(
      "Look up the name of the key at the service that signs your mail, and enter it as the name of the record.",
      ja: "メールに署名しているサービスで鍵の名前を確認し、レコードの名前を書き換えてください。"
    )
  }
}

extension DKIMWrongOwner {
  private static let firing: [Example] = [
    .fires("@ TXT \(Example.key)", at: ["@"]),
    .fires(#"@ TXT "p=\#(Example.key1024)""#, at: ["@"]),
    .fires(
      "selector1_domainkey TXT \(Example.key)",
      at: ["selector1_domainkey"],
      fixed: "selector1._domainkey TXT \(Example.key)"
    ),
    .fires(
      "google.domainkey TXT \(Example.key)",
      at: ["google.domainkey"],
      fixed: "google._domainkey TXT \(Example.key)"
    ),
    // Other zones may have aliases of this name, so it keeps its record.
    .fires(
      "default TXT \(Example.key)",
      at: ["default"],
      fixed: """
        default            TXT \(Example.key)
        default._domainkey TXT \(Example.key)
        """
    ),
    .fires(
      "google._domainkey.www TXT \(Example.key)",
      at: ["google._domainkey.www"],
      fixed: "google._domainkey TXT \(Example.key)"
    ),
    .fires("_domainkey TXT \(Example.key)", at: ["_domainkey"]),
    .fires(
      """
      google_domainkey  TXT \(Example.key)
      google._domainkey TXT \(Example.key)
      """,
      at: ["google_domainkey"],
      fixed: "google._domainkey TXT \(Example.key)"
    ),
  ]

  private static let passing: [Example] = [
    .passes("google._domainkey TXT \(Example.key)"),
    .passes(
      """
      google            TXT \(Example.key)
      google._domainkey TXT \(Example.key)
      """
    ),
    // An alias leads to it.
    .passes(
      """
      s1._domainkey CNAME dkim ; cf_tags=cf-proxied:false
      dkim          TXT   \(Example.key)
      """
    ),
    // A sub-domain that signs its own mail.
    .passes("google._domainkey.news TXT \(Example.key)"),
    .passes(#"@ TXT "p=verification-0123456789abcdef""#),
    // Keys of other products.
    .passes("default._pka TXT \(Example.key)"),
  ]
}
