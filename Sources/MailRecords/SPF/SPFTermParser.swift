import DNSModel

/// Reads one term by the grammar of RFC 7208 §12.
struct SPFTermParser {
  private let text: Substring

  /// Returns what a term is, or throws the problem that helps most to repair it.
  static func kind(of text: String) throws(SPFProblem) -> SPFTerm.Kind {
    if let odd = oddCharacter(in: text) { throw .notVisibleASCII(odd) }
    do throws(SPFProblem) {
      return try SPFTermParser(text: text[...]).kind()
    } catch {
      throw SPFDiagnosis(text).problem ?? error
    }
  }

  /// Returns the first character that is not visible ASCII.
  static func oddCharacter(in text: String, allowingSpaces: Bool = false) -> String? {
    text.unicodeScalars.first { scalar in
      !(0x21...0x7E).contains(scalar.value) && !(allowingSpaces && scalar == " ")
    }.map { String(Character($0)) }
  }

  private func kind() throws(SPFProblem) -> SPFTerm.Kind {
    let name = text.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if name.first?.isLetter == true, text.dropFirst(name.count).first == "=" {
      return try modifier(String(name), text.dropFirst(name.count + 1))
    }
    let qualifier = text.first.flatMap { SPFDirective.Qualifier(rawValue: String($0)) }
    let mechanism = try Self.mechanism(qualifier == nil ? text : text.dropFirst())
    return .directive(SPFDirective(qualifier ?? .pass, mechanism))
  }

  private func modifier(_ name: String, _ value: Substring) throws(SPFProblem) -> SPFTerm.Kind {
    switch name.lowercased() {
    case "redirect": return .redirect(try Self.domainSpec(value))
    case "exp": return .explanation(try Self.domainSpec(value))
    default:
      _ = try SPFMacroParser(value, isExplanation: true)
      return .unknownModifier(name: name, value: String(value))
    }
  }

  private static func mechanism(_ text: Substring) throws(SPFProblem) -> SPFMechanism {
    let name = text.prefix { $0 != ":" && $0 != "/" }
    let argument = text.dropFirst(name.count)
    switch name.lowercased() {
    case "all":
      guard argument.isEmpty else { throw .takesNoValue }
      return .all
    case "include": return .include(try requiredName(argument))
    case "exists": return .exists(try requiredName(argument))
    case "a":
      let (spec, prefixes) = try host(argument)
      return .a(spec, prefixes)
    case "mx":
      let (spec, prefixes) = try host(argument)
      return .mx(spec, prefixes)
    case "ptr": return .ptr(argument.isEmpty ? nil : try requiredName(argument))
    case "ip4":
      let (address, prefix) = try network(argument, IPv4Address.init, longest: 32, family: "IPv4")
      return .ip4(address, prefix: prefix)
    case "ip6":
      let (address, prefix) = try network(argument, IPv6Address.init, longest: 128, family: "IPv6")
      return .ip6(address, prefix: prefix)
    default: throw argument.isEmpty && name.dropLast().contains(".") ? .bareName : .unknownMechanism
    }
  }

  private static func requiredName(_ argument: Substring) throws(SPFProblem) -> SPFDomainSpec {
    guard argument.first != "/" else { throw .noPrefixHere }
    return try domainSpec(argument.dropFirst())
  }
}

// MARK: Names

extension SPFTermParser {
  private static func domainSpec(_ text: Substring) throws(SPFProblem) -> SPFDomainSpec {
    guard !text.isEmpty else { throw .missingName }
    let parsed = try SPFMacroParser(text)
    // A name that ends in a macro is complete (RFC 7208 §7.1, domain-end).
    if let tail = parsed.tail, !endsInTopLabel(tail) {
      throw hasPrefixLength(text) ? .noPrefixHere : .incompleteName
    }
    return SPFDomainSpec(text: String(text), pieces: parsed.pieces)
  }

  private static func endsInTopLabel(_ text: Substring) -> Bool {
    let name = text.last == "." ? text.dropLast() : text
    guard let dot = name.lastIndex(of: ".") else { return false }
    let label = name[name.index(after: dot)...]
    guard let first = label.first, let last = label.last else { return false }
    return first != "-" && last != "-" && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      && label.contains { !$0.isNumber }
  }

  private static func hasPrefixLength(_ text: Substring) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1)
    return parts.count == 2 && parts[1].allSatisfy { $0.isNumber || $0 == "/" }
  }
}

// MARK: Addresses and prefix lengths

extension SPFTermParser {
  private static func host(_ argument: Substring) throws(SPFProblem) -> (SPFDomainSpec?, SPFPrefixes) {
    let ends = argument.split(separator: "/", omittingEmptySubsequences: false).suffix(2)
    if argument.contains("/"), ends.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
      throw .secondPrefix
    }
    let (rest, ipv6) = try suffix(of: argument, slashes: "//", longest: 128)
    let (name, ipv4) = try suffix(of: rest, slashes: "/", longest: 32)
    let prefixes = SPFPrefixes(ipv4: ipv4 ?? 32, ipv6: ipv6 ?? 128)
    if name.isEmpty { return (nil, prefixes) }
    guard name.first == ":" else { throw .prefix(longest: 32) }
    return (try domainSpec(name.dropFirst()), prefixes)
  }

  /// Cuts a prefix length off the end; a name may hold slashes of its own.
  private static func suffix(
    of text: Substring,
    slashes: String,
    longest: Int
  ) throws(SPFProblem) -> (Substring, Int?) {
    let digits = text.reversed().prefix(while: \.isNumber).count
    let head = text.dropLast(digits)
    guard digits > 0, head.hasSuffix(slashes) else { return (text, nil) }
    return (head.dropLast(slashes.count), try prefix(text.suffix(digits), longest: longest))
  }

  private static func prefix(_ text: Substring, longest: Int) throws(SPFProblem) -> Int {
    guard !text.isEmpty, text.allSatisfy(\.isNumber), text.count == 1 || text.first != "0",
      let length = Int(text), length <= longest
    else { throw .prefix(longest: longest) }
    return length
  }

  private static func network<Address>(
    _ argument: Substring,
    _ parse: (Substring) -> Address?,
    longest: Int,
    family: String
  ) throws(SPFProblem) -> (Address, prefix: Int) {
    guard argument.first == ":", argument.count > 1 else { throw .missingAddress }
    let parts = argument.dropFirst().split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parse(parts[0]) else { throw .notAnAddress(family: family) }
    return (address, parts.count == 1 ? longest : try prefix(parts[1], longest: longest))
  }
}
