import DNSModel
import MailRecords
import Wording

/// Flags an SPF record that leads to a name without an SPF record, or back to itself.
struct IncludeOrRedirectDead: MailRule, SPFRecordRule {
  static let info = RuleInfo(
    id: "include-or-redirect-dead",
    severity: .error,
    step: nil,
    title: Text("SPF includes a name without SPF", ja: "SPF レコードのない名前への include"),
    rationale: Text(
      """
      If a name after include: or redirect= has no SPF record, has several, or leads back to where it came from, \
      receivers give up: the whole record counts as broken, and no sender is authorised. Names with macros cannot be \
      tested, and what is wrong with a record of this zone is reported at that record.
      """,
      ja: """
        include: や redirect= の先に SPF レコードがない、複数ある、または元に戻ってくる場合、受信側は判定をあきらめます。\
        レコード全体が無効になり、どの送信元も許可されません。マクロを含む名前は確認できません。このゾーン内のレコード自体の誤りは、\
        そのレコードについて報告します。
        """
    ),
    byHand: Text(
      "Under DNS > Records, edit the TXT record that begins with v=spf1 and take out the name, or correct it as its provider documents.",
      ja: "DNS > レコードで v=spf1 で始まる TXT レコードを編集し、その名前を削除するか、サービスの案内どおりに直します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "5.2"), .rfc(7208, section: "6.1"), .rfc(7208, section: "4.6.4")],
    examples: [
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 include:spf.deadvendor.net ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#,
        evidence: .spf(["spf.deadvendor.net": ""])
      ),
      .fires(
        #"@ TXT "v=spf1 ip4:192.0.2.1 include:example.com ~all""#,
        at: ["@"],
        fixed: #"@ TXT "v=spf1 ip4:192.0.2.1 ~all""#
      ),
      // Forgotten rather than gone.
      .fires(#"@ TXT "v=spf1 ip4:192.0.2.1 include:_spf.example.com ~all""#, at: ["@"]),
      .fires(
        #"@ TXT "v=spf1 redirect=spf.deadvendor.net""#,
        at: ["@"],
        evidence: .spf(["spf.deadvendor.net": "v=spf1 include:spf.deadvendor.net -all"])
      ),
      .passes(
        #"@ TXT "v=spf1 include:_spf.example.net include:_unknown.example.net include:%{d}._x.example.net ~all""#,
        evidence: .spf(["_spf.example.net": "v=spf1 ip4:192.0.2.0/24 -all"])
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.spfPublications.compactMap { publication in
      let ends = deadEnds(publication, in: zone)
      guard let end = ends.first else { return nil }
      return finding(
        at: publication.owner,
        publication.records,
        message(publication, end, others: ends.count - 1),
        fix: fix(publication, in: zone, otherwise: Self.info.byHand)
      )
    }
  }

  func wish(for publication: SPFPublication, in zone: MailZone) -> SPFWish? {
    guard let meant = publication.meant else { return nil }
    let branches = zone.lookups(of: publication).branches.filter { !$0.deadEnds.isEmpty }
    let dead = branches.filter { branch in
      meant.terms[branch.index].includedName.map { isGone($0, branch, publication, in: zone) } == true
    }
    guard !dead.isEmpty, dead.count == branches.count else { return nil }
    let terms = dead.map { meant.terms[$0.index].text }
    return SPFWish(
      dead.map { .drop($0.index) },
      note: Text(
        "Takes out \(list: terms), which breaks the whole record. If you still send by that service, ask it for its present SPF name.",
        ja: "レコード全体を無効にしている \(list: terms) を削除します。まだそのサービスで送信している場合は、現在の SPF 用の名前を確認してください。"
      )
    )
  }

  /// A vendor that the zone shows elsewhere is not gone, and a name of the zone was forgotten.
  private func isGone(
    _ name: DomainName,
    _ branch: SPFLookups.Branch,
    _ publication: SPFPublication,
    in zone: MailZone
  ) -> Bool {
    if name == publication.owner { return true }
    guard branch.deadEnds.map(\.name) == [name], branch.deadEnds[0].failure == .missing else { return false }
    let providers = ProviderIndex.shared.providers(includedIn: [Substring("include:" + name.dotless)])
    let exchanges = zone.exchangers(of: publication.owner).compactMap(\.rdata.mx?.exchange)
    return !zone.answers(for: name) && !providers.contains { exchanges.contains(where: $0.matches) }
  }

  private func deadEnds(_ publication: SPFPublication, in zone: MailZone) -> [SPFLookups.DeadEnd] {
    zone.lookups(of: publication).branches.flatMap(\.deadEnds).filter { end in
      end.failure == .missing || end.failure == .loop || !zone.answers(for: end.name)
    }
  }

  private func message(_ publication: SPFPublication, _ end: SPFLookups.DeadEnd, others: Int) -> Text {
    let name = end.name
    let what =
      switch end.failure {
      case .missing: Text("\(name) has no SPF record", ja: "\(name) に SPF レコードがありません")
      case .several: Text("\(name) has several SPF records", ja: "\(name) に SPF レコードが複数あります")
      case .broken: Text("the SPF record of \(name) is broken", ja: "\(name) の SPF レコードが壊れています")
      case .loop: Text("\(name) leads back to itself", ja: "\(name) で参照が循環しています")
      }
    guard others > 0 else {
      return Text(
        "receivers refuse the SPF record of \(publication.owner): \(what)",
        ja: "\(publication.owner) の SPF レコードは受信側で無効になります：\(what)"
      )
    }
    return Text(
      "receivers refuse the SPF record of \(publication.owner): \(what), and \(others) more",
      ja: "\(publication.owner) の SPF レコードは受信側で無効になります：\(what)（ほか \(others) 件）"
    )
  }
}
