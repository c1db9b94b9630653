/// Turns presentation format (RFC 1035 §5.1) into the one canonical spelling of a name.
enum CanonicalName {
  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")

  static func text(of presentation: String) throws(DomainNameError) -> String {
    guard !presentation.isEmpty else { throw .empty }
    guard presentation != "." else { return "" }
    if isPlain(presentation.utf8) { return try plain(presentation) }
    return try escaped(presentation)
  }

  static func endsInDot(_ text: String) -> Bool {
    text.utf8.last == dot && !endsInBackslash(text.utf8.dropLast())
  }

  /// An odd number of backslashes escapes what follows them.
  static func endsInBackslash(_ octets: some BidirectionalCollection<UInt8>) -> Bool {
    var count = 0
    for octet in octets.reversed() {
      guard octet == backslash else { break }
      count += 1
    }
    return count % 2 == 1
  }

  /// Returns a canonical text with its escapes resolved.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(backslash) else { return text }
    var (result, rest) = ([UInt8](), Array(text.utf8)[...])
    while let octet = rest.popFirst() {
      result.append(octet == backslash ? DecimalEscape.next(&rest) ?? octet : octet)
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func escapedLabels(_ text: String) -> [Substring] {
    var labels: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\" {
        index = text.index(after: index)
      } else if text[index] == "." {
        labels.append(text[start..<index])
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    return labels + [text[start...]]
  }

  // MARK: The common case: letters, digits, hyphens, underscores, asterisks

  private static func isPlain(_ octets: String.UTF8View) -> Bool {
    octets.allSatisfy { isPlain($0) || $0 == dot }
  }

  private static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"): true
    default: false
    }
  }

  private static func plain(_ presentation: String) throws(DomainNameError) -> String {
    let text = presentation.utf8.last == dot ? String(presentation.dropLast()) : presentation
    try checkLengths(text)
    return isLowercase(text.utf8) ? text : text.lowercased()
  }

  private static func isLowercase(_ octets: String.UTF8View) -> Bool {
    !octets.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  private static func checkLengths(_ text: String) throws(DomainNameError) {
    var length = 0
    for octet in text.utf8 {
      guard octet == dot else {
        length += 1
        continue
      }
      try checkLabel(length, in: text)
      length = 0
    }
    try checkLabel(length, in: text)
    guard text.utf8.count + 2 <= 255 else { throw .nameTooLong(octets: text.utf8.count + 2) }
  }

  private static func checkLabel(_ length: Int, in text: String) throws(DomainNameError) {
    guard length > 0 else { throw .emptyLabel(in: text) }
    guard length <= 63 else { throw .labelTooLong(label: longest(text), octets: length) }
  }

  private static func longest(_ text: String) -> String {
    text.split(separator: ".").max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? text
  }

  // MARK: Names with escapes or unusual octets

  private static func escaped(_ presentation: String) throws(DomainNameError) -> String {
    let labels = try octets(of: presentation)
    guard labels.allSatisfy({ !$0.isEmpty }) else { throw .emptyLabel(in: presentation) }
    for label in labels where label.count > 63 {
      throw .labelTooLong(label: spelled(label), octets: label.count)
    }
    let wire = labels.reduce(1) { $0 + $1.count + 1 }
    guard wire <= 255 else { throw .nameTooLong(octets: wire) }
    return labels.map(spelled).joined(separator: ".")
  }

  /// Returns the labels as octets, with escapes resolved and the final dot dropped.
  private static func octets(of presentation: String) throws(DomainNameError) -> [[UInt8]] {
    var labels: [[UInt8]] = [[]]
    var rest = Array(presentation.utf8)[...]
    while let octet = rest.popFirst() {
      if octet == dot {
        if rest.isEmpty { break }
        labels.append([])
      } else {
        let value = octet == backslash ? try unescaped(&rest, in: presentation) : octet
        labels[labels.count - 1].append(value)
      }
    }
    return labels
  }

  private static func unescaped(
    _ rest: inout ArraySlice<UInt8>,
    in presentation: String
  ) throws(DomainNameError) -> UInt8 {
    guard let octet = DecimalEscape.next(&rest) else { throw .badEscape(in: presentation) }
    return octet
  }

  private static func spelled(_ label: [UInt8]) -> String {
    label.map { octet -> String in
      switch octet {
      case UInt8(ascii: "."), backslash, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "$"):
        "\\" + String(UnicodeScalar(octet))
      case 0x21...0x7E: String(UnicodeScalar(octet)).lowercased()
      default: DecimalEscape.text(octet)
      }
    }.joined()
  }
}
