import DNSModel
import MailRecords
import Wording

/// Flags an SPF record at a name at which no receiver looks for the domain's.
struct SPFAtWrongOwner: MailRule {
  static let info = RuleInfo(
    id: "spf-at-wrong-owner",
    severity: .warning,
    step: nil,
    title: Text("SPF record at the wrong name", ja: "別の名前に置かれた SPF レコード"),
    rationale: Text(
      """
      Receivers look for the SPF record at the domain that stands behind the @ of the sender's address, and nowhere \
      else. A record at a name such as spf or _dmarc is not found unless another record includes it. A mail host may \
      have a record for the name with which it introduces itself.
      """,
      ja: """
        受信側が SPF レコードを探すのは、送信者アドレスの @ より後のドメインだけです。spf や _dmarc のような名前に置かれたレコードは、\
        ほかのレコードから include されない限り見つかりません。メール用ホストが自分の名乗る名前のために持つレコードは問題ありません。
        """
    ),
    byHand: Text(
      "Under DNS > Records, add a TXT record with the name @ and the same text, and delete the misplaced one.",
      ja: "DNS > レコードで、名前を @ とする TXT レコードに同じ値を入力し、誤った名前のレコードは削除します。"
    ),
    fix: .confirm,
    references: [.rfc(7208, section: "3"), .rfc(7208, section: "4.3")],
    examples: [
      .fires(
        """
        @   MX  1 smtp.google.com.
        spf TXT "v=spf1 include:_spf.google.com -all"
        """,
        at: ["spf"],
        fixed: """
          @   MX  1 smtp.google.com.
          spf TXT "v=spf1 include:_spf.google.com -all"
          @   TXT "v=spf1 include:_spf.google.com -all"
          """
      ),
      // It turns away whom it does not name, and who sends is not known, so the copy is only offered.
      .fires(
        """
        @   MX  10 mx.example.net.
        spf TXT "v=spf1 include:_spf.google.com -all"
        """,
        at: ["spf"],
        offered: """
          @   MX  10 mx.example.net.
          spf TXT "v=spf1 include:_spf.google.com -all"
          @   TXT "v=spf1 include:_spf.google.com -all"
          """
      ),
      // It allows nobody, and the domain has mail.
      .fires(
        """
        @      MX  1 smtp.google.com.
        _dmarc TXT "v=spf1 -all"
        """,
        at: ["_dmarc"]
      ),
      // Two that differ: a person has to choose.
      .fires(
        """
        @      MX  1 smtp.google.com.
        _spf   TXT "v=spf1 include:_spf.google.com -all"
        _dmarc TXT "v=spf1 -all"
        """,
        at: ["_spf", "_dmarc"]
      ),
      .passes(
        """
        @    MX  1 smtp.google.com.
        @    TXT "v=spf1 include:_spf.example.com ~all"
        _spf TXT "v=spf1 include:_spf.google.com ~all"
        """
      ),
      // What stands at the right name and is damaged is repaired there.
      .passes(
        #"""
        @   MX  1 smtp.google.com.
        @   TXT "\"v=spf1 redirect=_spf.google.com\""
        spf TXT "v=spf1 include:_spf.google.com -all"
        """#,
        others: ["txt-quoting-damage"]
      ),
      // The name with which the server introduces itself.
      .passes(
        """
        @    MX  10 mail
        mail A   192.0.2.1 ; cf_tags=cf-proxied:false
        mail TXT "v=spf1 a -all"
        """
      ),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    let misplaced = zone.misplacedSPF
    let texts = Set(misplaced.compactMap { $0.meant?.description })
    return misplaced.map { publication in
      finding(
        at: publication.owner,
        publication.records,
        Text(
          "an SPF record stands at \(publication.owner), where receivers do not look, and \(zone.zone.apex) has none",
          ja: "SPF レコードが、受信側の参照しない \(publication.owner) にあり、\(zone.zone.apex) にはありません"
        ),
        fix: texts.count == 1 ? copy(publication, to: zone.zone.apex, in: zone) : .manual(Self.info.byHand)
      )
    }
  }

  private func copy(_ publication: SPFPublication, to apex: DomainName, in zone: MailZone) -> Fix {
    guard publication.isSound, let text = publication.records[0].rdata.text else {
      return .manual(Self.info.byHand)
    }
    let note = Text(
      "Publishes the text for \(apex) as well. The record at \(publication.owner) stays; it does no harm.",
      ja: "同じ内容を \(apex) でも公開します。\(publication.owner) のレコードは残しますが、害はありません。"
    )
    return DormantText(text, .spf, at: apex, in: zone)
      .fix(Remedy([.create(apex, .txt(TXT(value: text)))], note: note))
  }
}

extension MailZone {
  /// The SPF records that were meant for the apex and stand at a name at which nobody looks for them.
  var misplacedSPF: [SPFPublication] {
    let apex = zone.apex
    guard isComplete, [.mail, .sendOnly].contains(intent(of: apex)), !publishedSPF(at: apex), !hasDormantSPF
    else { return [] }
    let referenced = referencedSPFNames
    return spfPublications.filter { publication in
      !referenced.contains(publication.owner) && isForApex(publication)
    }
  }

  private func isForApex(_ publication: SPFPublication) -> Bool {
    let owner = publication.owner
    if owner.labels.contains("_domainkey") { return owner.isBelow(zone.apex) }
    guard owner.parent == zone.apex, zone.records(at: owner, .mx).isEmpty else { return false }
    switch owner.firstLabel {
    case "spf", "_spf", "_dmarc": return true
    // A host's own record names addresses, and one for people names their provider.
    case "www", "mail": return publication.meant?.terms.contains { $0.includedName != nil } == true
    default: return false
    }
  }
}
