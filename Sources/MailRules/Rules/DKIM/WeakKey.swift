import DNSModel
import MailRecords
import Wording

/// Flags an RSA key that is too short to be accepted or recommended, or longer than verifiers have to read.
struct WeakKey: MailRule {
  static let info = RuleInfo(
    id: "weak-key",
    severity: .error,
    step: nil,
    title: Text("DKIM key of an unfit length", ja: "長さが適切でない DKIM 鍵"),
    rationale: Text(
      """
      Verifiers must refuse RSA keys below 1024 bits, since anybody can compute the private key. From 1024 bits on they \
      accept them, and 2048 bits are recommended. Keys above 4096 bits need not be read by everybody.
      """,
      ja: """
        1024 ビット未満の RSA 鍵は秘密鍵を計算できてしまうため、検証側は受け入れてはならないとされています。1024 ビット以上は\
        受け入れられますが、2048 ビットが推奨です。4096 ビットを超える鍵は、読み取れない検証側があります。
        """
    ),
    byHand: Text(
      "Let the service that signs your mail make a key of 2048 bits, and replace the TXT record with it.",
      ja: "メールに署名しているサービスで 2048 ビットの鍵を作り、TXT レコードを置き換えます。"
    ),
    fix: .none,
    references: [.rfc(8301, section: "3.2")],
    examples: [
      .fires(#"old._domainkey TXT "v=DKIM1; k=rsa; p=\#(Example.key512)""#, at: ["old._domainkey"]),
      .fires(#"resend._domainkey TXT "p=\#(Example.key1024)""#, at: ["resend._domainkey"]),
      .passes("google._domainkey TXT \(Example.key)"),
      .passes(#"old._domainkey TXT "v=DKIM1; p=""#, others: ["testing-or-revoked-flag"]),
    ]
  )

  func findings(in zone: MailZone) -> [Finding] {
    zone.dkim.all.flatMap { name in
      name.entries.compactMap { entry -> Finding? in
        guard case .rsa(let bits)? = entry.key?.material,
          let severity = severity(bits, wanted: zone.answers.thresholds.dkimBits)
        else { return nil }
        return finding(
          at: name.owner,
          [entry.record],
          message(name.owner, bits, wanted: zone.answers.thresholds.dkimBits),
          fix: .manual(advice),
          severity: severity
        )
      }
    }
  }

  /// A key that verifiers accept is a note, unless the owner's policy asks for more.
  private func severity(_ bits: Int, wanted: Int?) -> Severity? {
    switch bits {
    case ..<1024: .error
    case ..<(wanted ?? 0): .warning
    case ..<Self.recommended: .info
    case ...4096: nil
    default: .info
    }
  }

  private static let recommended = 2048

  private func message(_ owner: DomainName, _ bits: Int, wanted: Int?) -> Text {
    switch bits {
    case ..<1024:
      Text(
        "the DKIM key at \(owner) has only \(bits) bits, and verifiers refuse it",
        ja: "\(owner) の DKIM 鍵は \(bits) ビットしかなく、検証側に拒否されます"
      )
    case ..<(wanted ?? 0):
      Text(
        "the DKIM key at \(owner) has \(bits) bits, and the policy asks for \(wanted ?? 0)",
        ja: "\(owner) の DKIM 鍵は \(bits) ビットで、ポリシーの \(wanted ?? 0) ビットに足りません"
      )
    case ..<Self.recommended:
      Text(
        "the DKIM key at \(owner) has \(bits) bits; 2048 are recommended",
        ja: "\(owner) の DKIM 鍵は \(bits) ビットです。2048 ビットが推奨されています"
      )
    default:
      Text(
        "the DKIM key at \(owner) has \(bits) bits, more than every verifier reads",
        ja: "\(owner) の DKIM 鍵は \(bits) ビットあり、読み取れない検証側があります"
      )
    }
  }

  private var advice: Text {
    Text(
      "Only the service that signs your mail can make a new key. Let it make one of 2048 bits and publish that.",
      ja: "新しい鍵は、メールに署名しているサービスでしか作れません。2048 ビットの鍵を作成して公開してください。"
    )
  }
}
