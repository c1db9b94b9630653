import DNSModel

/// A text for mail servers that lost its meaning while it was copied into the zone, and what it was.
struct DamagedText: Sendable, Hashable {
  /// The record.
  let record: Record
  /// What it was meant to be.
  let kind: MailTextKind
  /// The text without the damage: a record of its kind without any doubt.
  let repaired: String
  /// The record that holds the rest of a text that was cut in two, or `nil`.
  let rest: Record?

  /// Finds every damaged text of a zone.
  ///
  /// A text that stripping does not turn into a clean record is none of these: what is wrong with it is more than
  /// its quotes.
  ///
  /// - Parameter zone: The zone.
  /// - Returns: The damaged texts that the world sees, in zone order.
  static func all(in zone: Zone) -> [DamagedText] {
    var seen: Set<DomainName> = []
    return zone.records(of: .txt).flatMap { record -> [DamagedText] in
      guard let text = record.rdata.text else { return [] }
      let kind = MailTextKind(expectedAt: record.owner)
      if let damaged = DamagedText(record, text, kind), zone.cut(above: record.owner) == nil {
        return [damaged]
      }
      guard kind == .dkim, seen.insert(record.owner).inserted, zone.cut(above: record.owner) == nil else {
        return []
      }
      return [halves(zone.records(at: record.owner, .txt))].compactMap { $0 }
    }
  }

  private init(_ record: Record, _ repaired: String, _ kind: MailTextKind, rest: Record?) {
    self.record = record
    self.kind = kind
    self.repaired = repaired
    self.rest = rest
  }

  private init?(_ record: Record, _ text: String, _ kind: MailTextKind) {
    guard CopiedText.isSuspicious(text), !kind.isClean(text) else { return nil }
    let candidates = CopiedText.repairs(of: text).filter(kind.isClean)
    guard let repaired = candidates.first, repaired != text else { return nil }
    // A blank between the strings of an SPF record decides where its terms end.
    let isAmbiguous = kind == .spf && Set(candidates.map { $0.split(separator: " ") }).count > 1
    guard !isAmbiguous else { return nil }
    self.init(record, repaired, kind, rest: nil)
  }

  /// Returns the key that stands in two records, the first up to some digit and the second from there on.
  ///
  /// The length that the key itself states proves that they belong together (RFC 5280 §4.1, X.690 §8.1.3).
  private static func halves(_ records: [Record]) -> DamagedText? {
    guard records.count == 2 else { return nil }
    let pairs = [(records[0], records[1]), (records[1], records[0])]
    let found = pairs.compactMap { first, rest -> DamagedText? in
      guard let head = first.rdata.text, let tail = rest.rdata.text, !tail.isEmpty, tail.isBase64,
        let start = head.range(ofKey: "p")
      else { return nil }
      let key = head[start...].trimmed
      guard !key.isEmpty, key.isBase64, !key.isWholeKey, (key + tail).isWholeKey else { return nil }
      return DamagedText(first, head + tail, .dkim, rest: rest)
    }
    return found.count == 1 ? found.first : nil
  }
}

/// What copying does to a text: quotes that became part of it, and characters that only look like blanks.
enum CopiedText {
  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2018}", "\u{2019}", "\u{201A}", "\u{00AB}",
    "\u{00BB}", "\u{2033}", "\u{FF02}", "\u{300C}", "\u{300D}",
  ]
  private static let blanks: Set<Unicode.Scalar> = [
    " ", "\t", "\r", "\n", "\u{00A0}", "\u{2002}", "\u{2003}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}",
  ]
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{00AD}",
  ]
  /// Marks that are part of a text only if they stand around the whole of it.
  private static let outer: [Character] = ["'", "`"]

  /// Returns whether a text can be damaged at all; most are not, and it shows in their octets.
  static func isSuspicious(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return !(0x21...0x7E).contains(first) || outer.contains { text.first == $0 }
      || text.utf8.contains { $0 < 0x20 || $0 > 0x7E || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  /// Returns what a text was before it was copied.
  ///
  /// Where quotes stood between two strings, the strings were to be joined, but some people leave out the blank.
  ///
  /// - Parameter text: The text as it is now.
  /// - Returns: The text with its strings joined, and joined by a blank.
  static func repairs(of text: String) -> [String] { [repair(text, joint: ""), repair(text, joint: " ")] }

  private static func repair(_ text: String, joint: String) -> String {
    var strings = [""]
    var rest = Substring(unmarked(text)).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.first.map({ $0 == ";" || $0 == "\\" || quotes.contains($0) }) == true {
        continue
      }
      if quotes.contains(scalar) {
        strings.append("")
      } else if blanks.contains(scalar) {
        strings[strings.count - 1].append(" ")
      } else if !invisible.contains(scalar) {
        strings[strings.count - 1].unicodeScalars.append(scalar)
      }
    }
    return String(joined(strings, joint).trimmed)
  }

  /// Blanks alone between two quotes belong to neither string.
  private static func joined(_ strings: [String], _ joint: String) -> String {
    strings.filter { !$0.trimmed.isEmpty }.joined(separator: joint)
  }

  private static func unmarked(_ text: String) -> String {
    let inner = text.trimmed
    guard let first = inner.first, outer.contains(first), inner.last == first, inner.count > 1 else {
      return text
    }
    return String(inner.dropFirst().dropLast())
  }
}

extension String {
  /// Returns where the value of the last tag begins, if it is the given one.
  fileprivate func range(ofKey name: String) -> Index? {
    let start = lastIndex(of: ";").map { index(after: $0) } ?? startIndex
    guard let sign = self[start...].firstIndex(of: "="), self[start..<sign].trimmed == name else {
      return nil
    }
    return index(after: sign)
  }
}

extension StringProtocol {
  /// A Boolean value telling whether the text is one DER sequence in Base64, as long as its header says.
  fileprivate var isWholeKey: Bool {
    var octets: [UInt8] = []
    var buffer = 0
    var bits = 0
    for digit in utf8.compactMap(Base64Value.value) {
      buffer = (buffer << 6 | Int(digit)) & 0xFFFF
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      octets.append(UInt8(truncatingIfNeeded: buffer >> bits))
    }
    guard octets.count > 4, octets[0] == 0x30 else { return false }
    switch octets[1] {
    case 0x81: return octets.count == 3 + Int(octets[2])
    case 0x82: return octets.count == 4 + Int(octets[2]) << 8 + Int(octets[3])
    default: return octets.count == 2 + Int(octets[1])
    }
  }
}
