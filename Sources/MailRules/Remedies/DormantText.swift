import DNSModel
import MailRecords
import Wording

/// A text that receivers do not read yet, and what becomes of mail once they do.
///
/// Every rule that lets such a text begin to count asks it, so that no plan makes receivers refuse mail unasked.
struct DormantText {
  /// What becomes of mail, the mildest first.
  private enum Effect: Int {
    /// Nothing, or more of it is accepted.
    case harmless
    /// Some of it is treated in another way.
    case noticeable
    /// Some of it may be refused that arrives now.
    case refusing
    /// Mail that arrives now is refused for certain.
    case fatal
  }

  private let owner: DomainName
  private let kind: MailTextKind
  private let effect: Effect

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - kind: What receivers take it for.
  ///   - owner: The name at which it will stand.
  ///   - zone: The zone.
  init(_ text: String, _ kind: MailTextKind, at owner: DomainName, in zone: MailZone) {
    self.owner = owner
    self.kind = kind
    effect =
      switch kind {
      case .spf: Self.ofSenders(text, owner, zone)
      case .dmarc: Self.ofPolicy(text)
      case .mtaSTS: Self.ofTransport(owner, zone)
      case .dkim, .tlsReporting, .bimi: .harmless
      }
  }

  /// Returns the fix that lets the text count.
  ///
  /// - Parameter remedy: The changes.
  /// - Returns: The changes, an offer of them if mail can be refused for them, or advice if it would be for certain.
  func fix(_ remedy: Remedy) -> Fix { Self.fix(remedy, for: [self]) }

  /// Returns the fix that lets several texts count.
  ///
  /// - Parameters:
  ///   - remedy: The changes.
  ///   - texts: The texts.
  /// - Returns: What the text with the worst effect asks for.
  static func fix(_ remedy: Remedy, for texts: [DormantText]) -> Fix {
    guard let worst = texts.max(by: { $0.effect.rawValue < $1.effect.rawValue }) else {
      return .remedies([remedy])
    }
    return switch worst.effect {
    case .harmless: .remedies([remedy])
    case .noticeable: .remedies([remedy.confirmed])
    case .refusing: .offer([remedy.confirmed])
    case .fatal: .manual(worst.advice)
    }
  }

  /// An SPF record that turns away whom it does not name is complete as far as anybody knows if it names those who
  /// are known to send.
  private static func ofSenders(_ text: String, _ owner: DomainName, _ zone: MailZone) -> Effect {
    guard let record = try? SPFRecord(parsing: text) else { return .noticeable }
    if record.allowsSomebody || record.endsOpen {
      return record.end != .fail || zone.allowsKnownSenders(record, of: owner) ? .noticeable : .refusing
    }
    return switch zone.intent(of: owner) {
    case .mail, .sendOnly: .fatal
    case .noMail, .parked: .noticeable
    case .bounce, .unknown: .refusing
    }
  }

  private static func ofPolicy(_ text: String) -> Effect {
    guard let policy = try? DMARCRecord(text) else { return .noticeable }
    return policy.isStricter(than: nil) ? .refusing : .harmless
  }

  /// Senders fetch the policy that is announced, and it may be years old.
  private static func ofTransport(_ owner: DomainName, _ zone: MailZone) -> Effect {
    guard let domain = owner.parent, zone.evidence.mtaSTSPolicy(of: domain) != nil else { return .refusing }
    let hosts = zone.plausibleHosts(of: domain)
    let isRefused = hosts.contains { zone.evidence.mtaSTSVerdict(on: $0, for: domain) == .refused }
    return isRefused ? .fatal : hosts.isEmpty ? .refusing : .noticeable
  }

  private var advice: Text {
    if kind == .mtaSTS {
      return Text(
        """
        The policy file of the domain does not list its present mail server, so senders that read this record would \
        deliver nothing. Write the right hosts into the file first.
        """,
        ja: """
          ポリシーファイルに現在のメールサーバーが載っていないため、このレコードが有効になると、送信元は配送をやめます。\
          先にファイルへ正しいホストを書いてください。
          """
      )
    }
    return Text(
      """
      This text allows nobody, so once receivers read it, all mail of \(owner) fails SPF. Write a record that names \
      everybody who sends for the domain, and delete this one.
      """,
      ja: """
        この値は誰にも送信を許可していないため、有効になると \(owner) のメールはすべて SPF に不合格になります。\
        実際の送信元を列挙したレコードを作り、このレコードは削除してください。
        """
    )
  }
}

extension Remedy {
  /// The same changes, with a trade-off to accept.
  fileprivate var confirmed: Remedy { Remedy(edits, risk: .confirm, approach: approach, note: note) }
}
