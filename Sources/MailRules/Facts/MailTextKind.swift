public import DNSModel
import MailRecords

/// The kinds of texts that mail servers read, of each of which a name may hold one.
public enum MailTextKind: String, Sendable, Hashable, CaseIterable {
  case spf = "SPF"
  case dkim = "DKIM"
  case dmarc = "DMARC"
  case mtaSTS = "MTA-STS"
  case tlsReporting = "TLS-RPT"
  case bimi = "BIMI"

  /// Creates the kind of text that is looked for at a name; an SPF record may stand at any other one.
  init(expectedAt owner: DomainName) {
    let labels = owner.labels
    switch labels.first {
    case "_dmarc": self = .dmarc
    case "_mta-sts": self = .mtaSTS
    case "_smtp" where labels.dropFirst().first == "_tls": self = .tlsReporting
    case _ where labels.contains("_domainkey"): self = .dkim
    case _ where labels.contains("_bimi"): self = .bimi
    default: self = .spf
    }
  }

  /// Creates the kind of text that begins with its version, whatever its name; `nil` for another text.
  init?(beginning text: String) {
    let lower = text.lowercased()
    guard let kind = Self.allCases.first(where: { lower.hasPrefix($0.version.lowercased()) }) else {
      return nil
    }
    self = kind
  }

  /// Creates the kind of the record that receivers take a text for, if a name may have one record of that kind only.
  ///
  /// - Parameter record: A record.
  public init?(ofOnlyRecord record: Record) {
    guard let text = record.rdata.text else { return nil }
    let expected = MailTextKind(expectedAt: record.owner)
    let isRead =
      switch expected {
      case .dmarc: (try? DMARCRecord(text)) != nil
      case .mtaSTS: MTASTSRecord.isRecognised(in: text)
      case .tlsReporting: TLSRPTRecord.isRecognised(in: text)
      case .spf, .dkim, .bimi: false
      }
    guard isRead || SPFRecord.isSelected(text) else { return nil }
    self = isRead ? expected : .spf
  }

  /// The version that a text of this kind begins with.
  var version: String {
    switch self {
    case .spf: "v=spf1"
    case .dkim: "v=DKIM1"
    case .dmarc: "v=DMARC1"
    case .mtaSTS: "v=STSv1"
    case .tlsReporting: "v=TLSRPTv1"
    case .bimi: "v=BIMI1"
    }
  }

  /// A Boolean value telling whether blanks before the version are part of the grammar (RFC 6376 §3.2).
  var allowsLeadingBlanks: Bool { self == .dkim || self == .bimi }

  /// Returns whether a text is a record of this kind without any doubt.
  ///
  /// - Parameter text: The joined character-strings of a TXT record.
  /// - Returns: `false` for every text whose meaning a person had better look at.
  func isClean(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    guard allowsLeadingBlanks || text.first != " " else { return false }
    guard self != .spf else { return SPFShape.fits(text) }
    guard let tags = Self.tags(of: text) else { return false }
    guard self != .dkim else { return Self.isCleanKey(tags) }
    guard tags.first.map({ $0.name + "=" + $0.value }) == version else { return false }
    return switch self {
    case .dmarc: tags.contains { $0.name == "p" && ["none", "quarantine", "reject"].contains($0.value) }
    case .mtaSTS: tags.contains { $0.name == "id" && $0.value.allSatisfy { $0.isLetter || $0.isNumber } }
    case .tlsReporting: tags.contains { $0.name == "rua" && $0.value.contains(":") }
    case .bimi: tags.contains { $0.name == "l" }
    case .spf, .dkim: false
    }
  }

  private typealias Tag = (name: Substring, value: Substring)

  /// The version may be left out, and an empty key is a revoked one (RFC 6376 §3.6.1).
  private static func isCleanKey(_ tags: [Tag]) -> Bool {
    if let version = tags.firstIndex(where: { $0.name == "v" }) {
      guard version == 0, tags[version].value == "DKIM1" else { return false }
    }
    guard let key = tags.first(where: { $0.name == "p" })?.value else { return false }
    return key.filter { $0 != " " }.isBase64
  }

  /// Returns the tags of a list, or `nil` if a part is none or stands twice.
  private static func tags(of text: String) -> [Tag]? {
    var names: Set<Substring> = []
    var tags: [Tag] = []
    let parts = text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    for part in parts {
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let name = part[..<sign].trimmed
      let value = part[part.index(after: sign)...].trimmed
      guard !name.isEmpty, name.utf8.allSatisfy(\.isTagOctet), names.insert(name).inserted else { return nil }
      // A note to people (`n=`) may hold anything.
      guard name == "n" || !value.utf8.contains(where: { "\"\\".utf8.contains($0) }) else { return nil }
      tags.append((name, value))
    }
    return tags.isEmpty ? nil : tags
  }
}

extension UInt8 {
  fileprivate var isTagOctet: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without outer blanks.
  var trimmed: Substring {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return start }
    return start[...end]
  }

  /// A Boolean value telling whether the text is Base64 whose padding fits (RFC 4648 §4).
  var isBase64: Bool {
    let padding = utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return padding <= 2 && (padding == 0 || utf8.count.isMultiple(of: 4))
      && utf8.dropLast(padding).allSatisfy(Base64Value.isDigit)
  }
}

/// The shape of an SPF record that leaves no doubt (RFC 7208 §12).
///
/// It asks for less than an evaluation does, and for enough to tell a whole record from a torn one.
enum SPFShape {
  private static let bare: Set<Substring> = ["all", "a", "mx", "ptr"]
  private static let named: Set<Substring> = ["include", "exists", "a", "mx", "ptr"]

  static func fits(_ text: String) -> Bool {
    let terms = text.split(separator: " ", omittingEmptySubsequences: false)
    guard terms[0].lowercased() == "v=spf1" else { return false }
    return terms.dropFirst().allSatisfy { $0.isEmpty || isTerm(Substring($0.lowercased())) }
  }

  private static func isTerm(_ term: Substring) -> Bool {
    if let sign = term.firstIndex(where: { "=:/".contains($0) }), term[sign] == "=" {
      return term[..<sign].utf8.allSatisfy(\.isTagOctet) && isDomain(term[term.index(after: sign)...])
    }
    let mechanism = "+-?~".contains(term.first ?? " ") ? term.dropFirst() : term
    let name = mechanism.prefix { $0 != ":" && $0 != "/" }
    let rest = mechanism.dropFirst(name.count)
    if name == "ip4" || name == "ip6" { return isNetwork(rest.dropFirst(), isIPv4: name == "ip4") }
    guard rest.first == ":" else { return bare.contains(name) && (rest.isEmpty || isPrefix(rest)) }
    let domain = rest.dropFirst().prefix { $0 != "/" }
    let prefix = rest.dropFirst(domain.count + 1)
    return named.contains(name) && isDomain(domain) && (prefix.isEmpty || isPrefix(prefix))
  }

  private static func isNetwork(_ text: Substring, isIPv4: Bool) -> Bool {
    let block = text.contains("/") ? String(text) : text + (isIPv4 ? "/32" : "/128")
    return AddressBlock(block) != nil && text.contains(":") != isIPv4
  }

  private static func isPrefix(_ text: Substring) -> Bool {
    text.first == "/" && text.contains(where: \.isNumber) && text.allSatisfy { $0 == "/" || $0.isNumber }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    guard let last = text.utf8.last, text.contains(".") || text.contains("%") else { return false }
    return (last.isTagOctet || "}.".utf8.contains(last))
      && text.utf8.allSatisfy { $0.isTagOctet || "-.%{}+/=,".utf8.contains($0) }
  }
}

/// The digits of Base64.
enum Base64Value {
  static func isDigit(_ octet: UInt8) -> Bool { value(octet) != nil }

  static func value(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): octet - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): octet - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
