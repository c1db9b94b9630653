import DNSModel
import Wording

/// Flags a mail record at, or pointing to, a name that ends in the zone's name twice.
struct DoubledDomain: MailRule {
  static let info = RuleInfo(
    id: "doubled-domain",
    severity: .error,
    step: 2,
    title: Text("domain name appended twice", ja: "ドメイン名が二重に付いたレコード"),
    rationale: Text(
      """
      The record's name or target was entered in full where only the part before the domain was expected, so the \
      domain stands in it twice. Nobody asks for that name, and the record has no effect.
      """,
      ja: """
        ドメインより前の部分だけを入力する欄に完全な名前が入力され、ドメイン名が 2 回付いています。その名前を問い合わせる\
        相手はいないため、レコードは機能していません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the record and remove the domain that stands at the end once too often.",
      ja: "DNS > レコードでレコードを編集し、末尾に余分に付いているドメイン名を取り除きます。"
    ),
    fix: .safe,
    references: [
      .rfc(1035, section: "5.1"),
      .cloudflare("dns/manage-dns-records/how-to/create-dns-records"),
    ],
    examples: [
      .fires(
        #"_dmarc.example.com TXT "v=DMARC1; p=none""#,
        at: ["_dmarc.example.com"],
        fixed: #"_dmarc TXT "v=DMARC1; p=none""#
      ),
      .fires(
        """
        @                MX 10 mail
        mail.example.com A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["mail.example.com"],
        others: ["mx-target-without-address"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @    MX 10 mail.example.com
        mail A  192.0.2.10  ; cf_tags=cf-proxied:false
        """,
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        @            MX    10 mail
        mail         A     192.0.2.10  ; cf_tags=cf-proxied:false
        autodiscover CNAME mail.example.com.example.com. ; cf_tags=cf-proxied:false
        """,
        at: ["autodiscover"],
        fixed: """
          @            MX    10 mail
          mail         A     192.0.2.10  ; cf_tags=cf-proxied:false
          autodiscover CNAME mail ; cf_tags=cf-proxied:false
          """
      ),
      .fires(
        """
        example.com MX 1 smtp.google.com.
        @           TXT "v=spf1 include:_spf.google.com ~all"
        """,
        at: ["example.com"],
        fixed: """
          @ MX  1 smtp.google.com.
          @ TXT "v=spf1 include:_spf.google.com ~all"
          """
      ),
      // The right name has its record; what stands at the doubled one is debris.
      .fires(
        """
        _dmarc             TXT "v=DMARC1; p=reject"
        _dmarc.example.com TXT "v=DMARC1; p=none"
        """,
        at: ["_dmarc.example.com"],
        fixed: #"_dmarc TXT "v=DMARC1; p=reject""#
      ),
      // Receivers begin to refuse mail by it, so the change is only offered.
      .fires(
        #"_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none""#,
        at: ["_dmarc.example.com"],
        offered: #"_dmarc TXT "v=DMARC1; p=reject; sp=none""#
      ),
      // It allows nobody, and the domain has mail.
      .fires(
        """
        @           MX  1 smtp.google.com.
        example.com TXT "v=spf1 -all"
        """,
        at: ["example.com"]
      ),
      // A name may have one of them.
      .fires(
        """
        @           MX  1 smtp.google.com.
        example.com TXT "v=spf1 include:_spf.google.com ~all"
        example.com TXT "v=spf1 include:sendgrid.net ~all"
        """,
        at: ["example.com"]
      ),
      // The doubled name is the mail server, and what it was meant to be has become something else.
      .fires(
        """
        @                MX 10 mail.example.com
        mail.example.com A  192.0.2.10 ; cf_tags=cf-proxied:false
        mail             A  192.0.2.20 ; cf_tags=cf-proxied:true
        """,
        at: ["@", "mail.example.com"]
      ),
      // An alias at the apex lets other records stand beside it.
      .fires(
        """
        @           CNAME site.pages.dev.  ; cf_tags=cf-proxied:true
        example.com MX    10 mx.example.net.
        """,
        at: ["example.com"],
        fixed: """
          @ CNAME site.pages.dev.  ; cf_tags=cf-proxied:true
          @ MX    10 mx.example.net.
          """
      ),
      // A text of unknown kind that differs is never deleted.
      .fires(
        """
        mail             CNAME mail.example.net.  ; cf_tags=cf-proxied:false
        mail.example.com TXT   "who knows"
        """,
        at: ["mail.example.com"]
      ),
      // The panel appended the domain to a name of another one, and a wildcard answers for the result.
      .fires(
        """
        @ A  192.0.2.10 ; cf_tags=cf-proxied:true
        * A  192.0.2.10 ; cf_tags=cf-proxied:true
        @ MX 1 aspmx.l.google.com.example.com.
        """,
        at: ["@"],
        fixed: """
          @ A  192.0.2.10 ; cf_tags=cf-proxied:true
          * A  192.0.2.10 ; cf_tags=cf-proxied:true
          @ MX 1 aspmx.l.google.com.
          """
      ),
      .fires(
        """
        @              MX    10 in1-smtp.messagingengine.com.
        @              MX    20 in2-smtp.messagingengine.com.
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com.example.com. ; cf_tags=cf-proxied:false
        """,
        at: ["fm1._domainkey"],
        fixed: """
          @              MX    10 in1-smtp.messagingengine.com.
          @              MX    20 in2-smtp.messagingengine.com.
          fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. ; cf_tags=cf-proxied:false
          """
      ),
      // A part of the zone is called net.
      .passes(
        """
        mx1.net A  192.0.2.10 ; cf_tags=cf-proxied:false
        @       MX 10 mx1.net
        """
      ),
      // The host that was meant has no address either.
      .fires("@ MX 10 mail.example.com", at: ["@"]),
      .fires(
        "@ MX 10 mail.example.com",
        at: ["@"],
        fixed: """
          @    MX 10 mail
          mail A  192.0.2.10  ; cf_tags=cf-proxied:false
          """,
        answers: Answers(mailAddresses: [IPAddress("192.0.2.10")].compactMap { $0 })
      ),
      .passes(#"_dmarc TXT "v=DMARC1; p=none""#),
      // The doubled name is a real part of the zone, with a web site, or delegated.
      .passes(
        """
        shop.example.com A   192.0.2.10  ; cf_tags=cf-proxied:true
        example.com      TXT "v=spf1 -all"
        """
      ),
      .passes(
        """
        example.com        NS  ns1.dns.example.net.
        _dmarc.example.com TXT "v=DMARC1; p=none"
        """,
        others: ["shadowed-mail-record"]
      ),
      // A web name is none of our business.
      .passes("shop CNAME www.example.com  ; cf_tags=cf-proxied:true"),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    guard let doubled = try? DomainName(zone.zone.apex.dotless, relativeTo: zone.zone.apex),
      zone.zone.cut(above: doubled) == nil
    else { return [] }
    let owners = zone.zone.owners.filter { $0.isAtOrBelow(doubled) }.sorted()
    guard !owners.contains(where: { isInUse($0, in: zone) }) else { return [] }
    return owners.flatMap { misplaced($0, in: zone) }
      + pointers(in: zone).compactMap { mistyped($0, in: zone) }
  }

  /// A web site below the doubled name shows that somebody wants it.
  private func isInUse(_ owner: DomainName, in zone: MailZone) -> Bool {
    let meant = owner.undoubled(in: zone.zone.apex)
    guard !zone.mailHosts.contains(where: { $0.name == meant }),
      !owner.labels.contains(where: { $0.hasPrefix("_") }), !MailHost.labels.contains(owner.firstLabel),
      !MailHost.webLabels.contains(owner.firstLabel)
    else { return false }
    return zone.zone.records(at: owner).contains { record in
      record.type.isProxiable && !record.isMailTextAlias
        && record.rdata.target.flatMap(ProviderIndex.shared.provider) == nil
    }
  }

  // MARK: Owners

  private func misplaced(_ owner: DomainName, in zone: MailZone) -> [Finding] {
    guard let meant = owner.undoubled(in: zone.zone.apex) else { return [] }
    let records = zone.zone.records(at: owner).filter { !MailZone.isManaged($0) && $0.type != .ns }
    var types: [RRType] = []
    for record in records where !types.contains(record.type) { types.append(record.type) }
    return types.map { type in misplaced(records.filter { $0.type == type }, meant, in: zone) }
  }

  private func misplaced(_ records: [Record], _ meant: DomainName, in zone: MailZone) -> Finding {
    let doubled = DoubledRecords(records, meant: meant, in: zone)
    return finding(
      at: records[0].owner,
      records,
      Text(
        "the \(records[0].type) record of \(meant) stands at \(records[0].owner), where nobody looks",
        ja: "\(meant) の \(records[0].type) レコードが、誰も参照しない \(records[0].owner) にあります"
      ),
      fix: doubled.fix,
      severity: doubled.isTaken ? .info : nil
    )
  }

  // MARK: Targets

  /// Aliases count only at names that mail uses.
  private func pointers(in zone: MailZone) -> [Record] {
    let aliases = zone.zone.records(of: .cname).filter { record in
      let label = record.owner.firstLabel
      return MailHost.labels.contains(label) || ["autodiscover", "autoconfig", "webmail"].contains(label)
        || record.owner.labels.contains { $0.hasPrefix("_") }
    }
    return zone.zone.records(of: .mx) + zone.zone.records(of: .srv) + aliases
  }

  /// A record whose own name is doubled as well moves first.
  private func mistyped(_ record: Record, in zone: MailZone) -> Finding? {
    guard let target = record.rdata.target, let meant = zone.zone.nameWithoutAppendedApex(target),
      zone.isMovable(record), zone.zone.cut(above: record.owner) == nil
    else { return nil }
    let resolution = zone.resolve(target)
    let works = !resolution.addresses.isEmpty && resolution.wildcard == nil
    return finding(
      at: record.owner,
      [record],
      message(record, target, meant, in: zone.zone.apex),
      fix: retargeting(record, to: meant, works: works, in: zone),
      severity: works ? .warning : nil
    )
  }

  private func message(_ record: Record, _ target: DomainName, _ meant: DomainName, in apex: DomainName)
    -> Text
  {
    target.undoubled(in: apex) != nil
      ? Text(
        "the \(record.type) record of \(record.owner) points to \(target), where the domain stands twice",
        ja: "\(record.owner) の \(record.type) レコードの参照先 \(target) に、ドメイン名が 2 回付いています"
      )
      : Text(
        "the \(record.type) record of \(record.owner) points to \(target), which is \(meant) with the domain appended",
        ja: "\(record.owner) の \(record.type) レコードの参照先 \(target) は、\(meant) の後ろに余分なドメイン名が付いています"
      )
  }

  /// An MX record must not be led to a host without an address, unless that host's own doubled record moves there.
  private func retargeting(_ record: Record, to meant: DomainName, works: Bool, in zone: MailZone) -> Fix {
    let isKnown = !zone.zone.records(at: meant).isEmpty
    if works, leadElsewhere(record, meant, in: zone) { return .manual(comparison(meant)) }
    var edits = [retarget(record, to: meant, in: zone)]
    if record.type == .mx, !works, isUnreachable(meant, in: zone) {
      let stated = zone.answers.mailAddresses.filter(zone.isUsableOrigin)
      let question = Question(.mailAddress, MailAddressQuestion.text(meant))
      guard meant != zone.zone.apex, zone.zone.records(at: meant, .cname).isEmpty else {
        return .manual(Self.info.byHand)
      }
      guard !stated.isEmpty else { return .input(question) }
      edits += stated.map { .create(meant, $0.rdata, .dnsOnly) }
    }
    let note = Text("The record points to \(meant) instead.", ja: "レコードの参照先を \(meant) に直します。")
    return .remedies([Remedy(edits, risk: isKnown && !works ? .safe : .confirm, note: note)])
  }

  /// A doubled host that answers may be the server, and the name that was meant something else by now.
  private func leadElsewhere(_ record: Record, _ meant: DomainName, in zone: MailZone) -> Bool {
    guard let target = record.rdata.target, !zone.zone.records(at: meant).isEmpty else { return false }
    return Set(zone.resolve(meant).addresses) != Set(zone.resolve(target).addresses)
  }

  private func comparison(_ meant: DomainName) -> Text {
    Text(
      "The doubled name works, and \(meant) has other addresses. Find out which of them is the mail server before you change anything.",
      ja: "二重の名前は機能しており、\(meant) のアドレスはそれと異なります。変更する前に、どちらがメールサーバーかを確認してください。"
    )
  }

  private func isUnreachable(_ host: DomainName, in zone: MailZone) -> Bool {
    let resolution = zone.resolve(host)
    switch resolution.outcome {
    case .nothing, .loop: return true
    case .outside: return resolution.leadsToWebPlatform || resolution.isProxied
    case .addresses, .delegated: return false
    }
  }

  private func retarget(_ record: Record, to meant: DomainName, in zone: MailZone) -> Edit {
    if record.type == .mx, let edit = zone.naming(meant, in: record) { return edit }
    if let edit = Edit.repoint(record, to: meant) { return edit }
    var after = record
    after.rdata = .cname(meant)
    return .update(before: record, after: after)
  }
}
