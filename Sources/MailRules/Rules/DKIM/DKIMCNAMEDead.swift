import DNSModel
import MailRecords
import Wording

/// Flags a DKIM alias that leads to no key.
struct DKIMCNAMEDead: MailRule {
  static let info = RuleInfo(
    id: "dkim-cname-dead",
    severity: .error,
    step: nil,
    title: Text("DKIM alias without a key behind it", ja: "鍵のない DKIM 用 CNAME"),
    rationale: Text(
      """
      The alias leads to a key that the sending service publishes. If nothing is there, signatures count as missing. \
      The service may not have switched signing on yet, or the account is closed. Services that change their keys in \
      turn leave the second selector empty until its turn comes, so that is only told of.
      """,
      ja: """
        CNAME の先には、配信サービスが公開する鍵があるはずです。何もなければ署名はないものとして扱われます。サービス側で署名がまだ\
        有効になっていないか、アカウントが解約されています。鍵を交互に使うサービスでは、次に使うセレクタが空のことがあるため、情報として\
        知らせるだけにします。
        """
    ),
    byHand: Text(
      "Switch DKIM on for your domain at the sending service, or delete the CNAME record if you left the service.",
      ja: "配信サービスでドメインの DKIM を有効にします。すでに使っていないサービスなら、CNAME レコードを削除します。"
    ),
    fix: .none,
    references: [.rfc(6376, section: "3.6.2.2")],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.all.compactMap { name in
      guard let alias = name.alias, !alias.isProxied, let target = alias.rdata.target, isDead(name, in: zone)
      else {
        return nil
      }
      return finding(
        at: name.owner,
        [alias],
        Text(
          "there is no DKIM key at \(target), where \(name.owner) leads to",
          ja: "\(name.owner) の参照先 \(target) に DKIM 鍵がありません"
        ),
        fix: .manual(advice),
        severity: hasLivePartner(name, in: zone) ? .info : nil
      )
    }
  }

  /// What public DNS says counts; without it, only a target in this zone can be known to be empty.
  private func isDead(_ name: DKIMName, in zone: MailZone) -> Bool {
    if let answer = zone.evidence.dns(name.owner, .txt).value { return answer.isVoid }
    // A target with the domain appended is another finding.
    guard let target = name.alias?.rdata.target, target.isAtOrBelow(zone.zone.apex),
      zone.zone.nameWithoutAppendedApex(target) == nil
    else { return false }
    return zone.zone.cut(above: target) == nil && !zone.zone.hasWildcardKey(for: target)
      && !zone.zone.records(at: target).contains { [.txt, .cname].contains($0.type) }
  }

  /// Another selector of the same service works.
  private func hasLivePartner(_ name: DKIMName, in zone: MailZone) -> Bool {
    zone.dkim[name.domain].contains { other in
      other.owner != name.owner && other.service == name.service
        && zone.evidence.dns(other.owner, .txt).value?.isVoid == false
    }
  }

  private var advice: Text {
    Text(
      "Switch DKIM on at the sending service. If you no longer use the service, delete the record.",
      ja: "配信サービスで DKIM を有効にしてください。サービスを使っていなければ、レコードを削除してください。"
    )
  }
}

extension DKIMName {
  /// The last two labels of the alias's target, which tell one service from another.
  fileprivate var service: [Substring]? { alias?.rdata.target.map { Array($0.labels.suffix(2)) } }
}

extension DKIMCNAMEDead {
  private static let firing: [Example] = [
    .fires(
      "s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false",
      at: ["s1._domainkey"],
      evidence: .keys(["s1": []])
    ),
    .fires("s1._domainkey CNAME key.example.com. ; cf_tags=cf-proxied:false", at: ["s1._domainkey"]),
    // The second selector waits for its turn.
    .fires(
      """
      s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false
      s2._domainkey CNAME s2.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false
      """,
      at: ["s2._domainkey"],
      evidence: .keys(["s1": ["k=rsa; p=MIGf"], "s2": []])
    ),
  ]

  private static let passing: [Example] = [
    .passes(
      "s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false",
      evidence: .keys(["s1": ["k=rsa; p=MIGf"]])
    ),
    // Nobody asked.
    .passes("s1._domainkey CNAME s1.domainkey.u1.wl1.sendgrid.net. ; cf_tags=cf-proxied:false"),
    .passes(
      """
      s1._domainkey CNAME key ; cf_tags=cf-proxied:false
      key           TXT   "k=ed25519; p=\(Example.keyEd25519)"
      """
    ),
  ]
}

extension Evidence {
  fileprivate static func keys(_ texts: [String: [String]]) -> Evidence {
    var evidence = Evidence()
    for (selector, texts) in texts {
      guard let name = try? DomainName(selector + "._domainkey.example.com") else { continue }
      evidence.dns[DNSQuestion(name, .txt)] = .known(DNSAnswer(texts.map { .txt(TXT(value: $0)) }))
    }
    return evidence
  }
}
