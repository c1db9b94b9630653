import DNSModel
import MailRecords
import Wording

/// Flags TLSA records that senders of mail cannot use or do not look for.
struct TLSAUnusableOrMisplaced: MailRule {
  static let info = RuleInfo(
    id: "tlsa-unusable-or-misplaced",
    severity: .warning,
    step: nil,
    title: Text("TLSA record without effect", ja: "効果のない TLSA レコード"),
    rationale: Text(
      """
      Senders look for TLSA records at _25._tcp before the name of the mail host, not of the domain, and use only the \
      usages 2 and 3 with a selector of 0 or 1 and a digest of the right length. Other records protect nothing, and a \
      broken one may keep senders from delivering.
      """,
      ja: """
        送信元は、ドメイン名ではなくメールホスト名の前に _25._tcp を付けた名前で TLSA レコードを探し、用途 2 と 3、セレクタ 0 か \
        1、正しい長さのダイジェストのものだけを使います。ほかのレコードは何も保護せず、壊れたレコードは配送の妨げになることもあります。
        """
    ),
    byHand: Text(
      """
      Compute the TLSA record on the mail server (usage 3, selector 1, matching type 1 is the usual form) and enter it \
      under DNS > Records with the name _25._tcp before the mail host's name.
      """,
      ja: """
        メールサーバーで TLSA レコードを計算し（用途 3、セレクタ 1、照合方式 1 が一般的です）、DNS > レコードで、メールホスト名の\
        前に _25._tcp を付けた名前に登録します。
        """
    ),
    fix: .none,
    references: [
      .rfc(7672, section: "3.1.3"),
      .rfc(6698, section: "2.1"),
      .rfc(6698, section: "3"),
    ],
    examples: firing + passing
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.transport.tlsaSets.compactMap { set in
      guard let host = set.owner.tlsaHost else { return nil }
      return misplaced(set, host, in: zone) ?? broken(set) ?? unused(set)
    }
  }

  /// At the domain's own name in place of its mail host's.
  private func misplaced(_ set: RRset, _ host: DomainName, in zone: MailZone) -> Finding? {
    let hosts = zone.plausibleHosts(of: host)
    guard let first = hosts.first, !hosts.contains(host),
      zone.pointers[host]?.contains(where: { $0.type == .mx }) != true
    else { return nil }
    return finding(
      at: set.owner,
      set.records,
      Text(
        "senders do not look for a TLSA record at \(set.owner), as the mail of \(host) goes to \(first)",
        ja: "\(host) のメールは \(first) に届くため、\(set.owner) の TLSA レコードは参照されません"
      ),
      fix: .manual(Self.info.byHand)
    )
  }

  private func broken(_ set: RRset) -> Finding? {
    for record in set.records {
      guard case .failure(let failure) = record.tlsa else { continue }
      return finding(
        at: set.owner,
        [record],
        Text(
          "the TLSA record at \(set.owner) is not valid: \(failure.first.described)",
          ja: "\(set.owner) の TLSA レコードが正しくありません: \(failure.first.described)"
        ),
        fix: .manual(Self.info.byHand)
      )
    }
    return nil
  }

  /// Senders skip such a record, so beside a usable one it does no harm.
  private func unused(_ set: RRset) -> Finding? {
    let records = set.records.compactMap { try? $0.tlsa?.get() }
    guard let record = records.first, records.allSatisfy({ !$0.usage.isForMail }) else { return nil }
    return finding(
      at: set.owner,
      set.records,
      Text(
        "senders of mail do not use the TLSA record at \(set.owner): its usage is \(record.usage.rawValue)",
        ja: "\(set.owner) の TLSA レコードは、用途が \(record.usage.rawValue) のため、メールの配送では使われません"
      ),
      fix: .manual(Self.info.byHand)
    )
  }
}

extension TLSAUnusableOrMisplaced {
  private static func zone(_ owner: String, _ data: String) -> String {
    """
    @    MX   10 mail
    mail A    192.0.2.10 ; cf_tags=cf-proxied:false
    \(owner) TLSA \(data)
    """
  }

  private static let digest = String(repeating: "0a", count: 32)

  private static let firing: [Example] = [
    .fires(zone("_25._tcp", "3 1 1 \(digest)"), at: ["_25._tcp"]),
    .fires(zone("_25._tcp.mail", "1 0 1 \(digest)"), at: ["_25._tcp.mail"]),
    .fires(zone("_25._tcp.mail", "3 1 2 \(digest)"), at: ["_25._tcp.mail"]),
    .fires(zone("_25._tcp.mail", "3 2 1 \(digest)"), at: ["_25._tcp.mail"]),
  ]

  private static let passing: [Example] = [
    .passes(zone("_25._tcp.mail", "3 1 1 \(digest)")),
    .passes(zone("_25._tcp.mail", "2 0 1 \(digest)\n_25._tcp.mail TLSA 1 0 1 \(digest)")),
    // Another service, and a domain that is its own mail host.
    .passes(zone("_443._tcp.www", "1 0 1 \(digest)")),
    .passes(
      """
      sub          A    192.0.2.10 ; cf_tags=cf-proxied:false
      sub          MX   10 sub
      _25._tcp.sub TLSA 3 1 1 \(digest)
      """
    ),
  ]
}
