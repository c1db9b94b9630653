extension DomainName {
  /// The name in the script that people read, or `nil` if it is plain or an A-label cannot be shown safely.
  ///
  /// Only letters, marks, digits and hyphens are shown, so that a name can neither imitate punctuation nor turn the
  /// direction of a line.
  public var unicode: String? {
    guard labels.contains(where: { $0.hasPrefix("xn--") }) else { return nil }
    let shown = labels.map { label in
      label.hasPrefix("xn--") ? Punycode.decoded(label.dropFirst(4)) : String(label)
    }
    let whole = shown.compactMap { $0 }
    return whole.count == shown.count ? whole.joined(separator: ".") : nil
  }
}

extension DomainName {
  /// Creates the name that a person means by one in another script (RFC 5890 §2.3.2.1).
  ///
  /// Letters become small ones. A name with characters of other kinds, such as marks that a letter could be composed
  /// with, is left to a library that knows all their rules.
  ///
  /// - Parameter text: A name, some labels of which are in another script.
  public init?(unicode text: some StringProtocol) {
    let labels = text.lowercased().split(separator: ".", omittingEmptySubsequences: false).map {
      label -> String? in
      guard !label.utf8.allSatisfy({ $0 < 0x80 }) else { return String(label) }
      guard label.unicodeScalars.allSatisfy({ $0.isOfHostName || $0.isOfName && !$0.isMark }) else {
        return nil
      }
      return "xn--" + Punycode.encoded(label)
    }
    let whole = labels.compactMap { $0 }
    guard whole.count == labels.count, let name = try? DomainName(whole.joined(separator: ".")) else {
      return nil
    }
    self = name
  }
}

/// The encoding of A-labels (RFC 3492 §6.2 and §6.3).
enum Punycode {
  private static let base = 36
  private static let (tMin, tMax, skew, damp) = (1, 26, 38, 700)

  /// Returns the text of a label, or `nil` if it is none or holds what is no letter, mark, digit or hyphen.
  ///
  /// - Parameter label: The label without `xn--`.
  /// - Returns: The text.
  static func decoded(_ label: Substring) -> String? {
    guard !label.isEmpty else { return nil }
    let delimiter = label.lastIndex(of: "-")
    var output = Array((delimiter.map { label[..<$0] } ?? "").unicodeScalars)
    var input = Array((delimiter.map { label[label.index(after: $0)...] } ?? label).utf8)[...]
    var (codePoint, index, bias) = (128, 0, 72)
    while !input.isEmpty {
      guard let delta = integer(&input, bias: bias), index + delta <= 0x10FFFF * (output.count + 1) else {
        return nil
      }
      let count = output.count + 1
      bias = adapted(delta, count: count, isFirst: output.allSatisfy(\.isASCII))
      codePoint += (index + delta) / count
      index = (index + delta) % count
      guard let value = UInt32(exactly: codePoint), let scalar = Unicode.Scalar(value), scalar.isOfName else {
        return nil
      }
      output.insert(scalar, at: index)
      index += 1
    }
    return String(String.UnicodeScalarView(output))
  }

  /// Returns the label, without `xn--`, that stands for a text.
  ///
  /// - Parameter label: The text.
  /// - Returns: The label.
  static func encoded(_ label: Substring) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    let plain = scalars.filter { $0 < 128 }
    var output = plain.map { UInt8($0) } + (plain.isEmpty ? [] : [UInt8(ascii: "-")])
    var (codePoint, delta, bias, handled) = (128, 0, 72, plain.count)
    while handled < scalars.count, let next = scalars.filter({ $0 >= codePoint }).min() {
      delta += (next - codePoint) * (handled + 1)
      codePoint = next
      for scalar in scalars {
        if scalar < codePoint { delta += 1 }
        guard scalar == codePoint else { continue }
        append(delta, to: &output, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == plain.count)
        delta = 0
        handled += 1
      }
      delta += 1
      codePoint += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ value: Int, to output: inout [UInt8], bias: Int) {
    var (rest, k) = (value, base)
    while true {
      let threshold = min(max(k - bias, tMin), tMax)
      guard rest >= threshold else { break }
      output.append(octet(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(octet(rest))
  }

  private static func octet(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + Int(UInt8(ascii: "a")) : digit - 26 + Int(UInt8(ascii: "0")))
  }

  /// Reads one integer of variable length; a label has 59 octets at most, and none that long stays below the limit.
  private static func integer(_ input: inout ArraySlice<UInt8>, bias: Int) -> Int? {
    var (value, weight, k) = (0, 1, base)
    while let digit = input.popFirst().flatMap(digit) {
      value += digit * weight
      guard value <= 0x7FFF_FFFF else { return nil }
      let threshold = min(max(k - bias, tMin), tMax)
      if digit < threshold { return value }
      weight *= base - threshold
      guard weight <= 0x7FFF_FFFF else { return nil }
      k += base
    }
    return nil
  }

  private static func digit(_ octet: UInt8) -> Int? {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(octet - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(octet - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }
}

extension Unicode.Scalar {
  /// A Boolean value telling whether it stands in plain names.
  fileprivate var isOfHostName: Bool {
    isASCII && (properties.isAlphabetic || properties.numericType != nil || self == "-" || self == "_")
  }

  /// A Boolean value telling whether it changes the character before it.
  fileprivate var isMark: Bool { [.nonspacingMark, .spacingMark].contains(properties.generalCategory) }

  /// A Boolean value telling whether a name may show it.
  fileprivate var isOfName: Bool {
    if isASCII { return false }
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
