/// Cuts the octets of a zone file into entries, and forgets each one as it goes.
struct ZoneFileLexer {
  private let octets: [UInt8]
  private var index: Int
  private var line = 1
  /// The lines of the parentheses that are open.
  private var open: [Int] = []

  init(_ text: String) {
    octets = Array(text.utf8)
    index = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Returns the next entry that holds anything but comments, or `nil` at the end.
  mutating func next() throws(ZoneFileError) -> ZoneFileEntry? {
    while index < octets.count {
      let isBlank = Self.isBlank(octets[index])
      var entry = ZoneFileEntry(line: line, beginsWithBlank: isBlank)
      try read(&entry)
      if !entry.fields.isEmpty { return entry }
    }
    return nil
  }

  private mutating func read(_ entry: inout ZoneFileEntry) throws(ZoneFileError) {
    while index < octets.count {
      let octet = octets[index]
      switch octet {
      case UInt8(ascii: "\n"):
        endLine()
        if open.isEmpty { return }
      case UInt8(ascii: ";"): readComment(&entry)
      case UInt8(ascii: "("), UInt8(ascii: ")"): try readParenthesis(octet)
      case _ where Self.isBlank(octet): index += 1
      default: entry.fields.append(try field(octet))
      }
    }
    if let line = open.first { throw ZoneFileError(line: line, reason: .unbalancedParenthesis) }
  }

  private mutating func endLine() {
    index += 1
    line += 1
  }

  private mutating func readParenthesis(_ octet: UInt8) throws(ZoneFileError) {
    index += 1
    if octet == UInt8(ascii: "(") {
      open.append(line)
    } else if open.popLast() == nil {
      throw ZoneFileError(line: line, reason: .unbalancedParenthesis)
    }
  }

  /// A comment inside parentheses explains one number of an SOA record; only the last one is the record's own.
  private mutating func readComment(_ entry: inout ZoneFileEntry) {
    let end = octets[index...].firstIndex(of: UInt8(ascii: "\n")) ?? octets.endIndex
    if open.isEmpty { entry.comment = octets[(index + 1)..<end] }
    index = end
  }

  private mutating func field(_ first: UInt8) throws(ZoneFileError) -> ZoneFileField {
    let start = index
    if first == UInt8(ascii: "\"") {
      try skipString()
    } else {
      try skipWord()
    }
    return ZoneFileField(octets: octets[start..<index])
  }

  /// A quote ends a word, except in `key="value"`, which is one field (RFC 9460 §2.1).
  private mutating func skipWord() throws(ZoneFileError) {
    var previous: UInt8 = 0
    while index < octets.count, !Self.endsWord(octets[index]) {
      if octets[index] == UInt8(ascii: "\"") {
        guard previous == UInt8(ascii: "=") else { return }
        try skipString()
        previous = 0
      } else {
        previous = octets[index]
        skipOctet()
      }
    }
  }

  private mutating func skipString() throws(ZoneFileError) {
    index += 1
    while index < octets.count, octets[index] != UInt8(ascii: "\n") {
      if octets[index] == UInt8(ascii: "\"") {
        index += 1
        return
      }
      skipOctet()
    }
    throw ZoneFileError(line: line, reason: .unterminatedString)
  }

  /// Skips an octet and what a backslash takes its meaning from; nothing escapes the end of a line.
  private mutating func skipOctet() {
    let isEscape = octets[index] == UInt8(ascii: "\\")
    index += 1
    if isEscape, index < octets.count, !Self.isLineEnd(octets[index]) { index += 1 }
  }

  private static func endsWord(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\n"): true
    default: isBlank(octet)
    }
  }

  private static func isBlank(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t") || octet == UInt8(ascii: "\r")
  }

  private static func isLineEnd(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "\n") || octet == UInt8(ascii: "\r")
  }
}
