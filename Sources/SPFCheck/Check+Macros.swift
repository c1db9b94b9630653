import DNSModel
import MailRecords

/// Macros (RFC 7208 §7) and explanations (RFC 7208 §6.2).
extension Check {
  /// The longest name in presentation format without its final dot.
  private static let longestName = 253
  /// Macros can repeat what a stranger wrote; nobody reads texts of this length.
  private static let longestText = 1 << 14

  /// Returns the name that a term means, the domain itself if it says none, or `nil` if that is no domain name.
  func name(_ spec: SPFDomainSpec?, at domain: DomainName) async throws(Stop) -> DomainName? {
    guard let spec else { return domain }
    guard !isBeyondASCII(spec) else { return nil }
    if let name = spec.name { return name }
    guard let text = try await expanded(spec.pieces, at: domain) else { return nil }
    return Self.name(text)
  }

  /// Returns whether a name holds a local part that the DNS has no spelling for, so that it fits nobody (RFC 8616 §4).
  func isBeyondASCII(_ spec: SPFDomainSpec) -> Bool {
    spec.holdsLocalPart && !request.localPart.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Returns what a domain says to those whom it refuses, or `nil` if that cannot be found out.
  func explanation(at spec: SPFDomainSpec, of domain: DomainName) async -> String? {
    let step = trace.begin("exp=\(spec.text)", at: domain.spoken)
    do throws(Stop) {
      let text = try await publishedExplanation(at: spec, of: domain)
      trace.end(
        step,
        text == nil ? .ignored : .found,
        text.map(StepWords.explanation) ?? StepWords.noExplanation
      )
      return text
    } catch {
      trace.end(step, .ignored, error.reason)
      return nil
    }
  }

  private func publishedExplanation(at spec: SPFDomainSpec, of domain: DomainName) async throws(Stop)
    -> String?
  {
    guard !isBeyondASCII(spec), let text = try await expanded(spec.pieces, at: domain, isExplanation: true),
      let name = Self.name(text)
    else { return nil }
    let texts = try await answer(to: DNSQuestion(name, .txt), countsIfVoid: false).texts
    guard texts.count == 1, let explanation = try? SPFExplanation(parsing: texts[0]),
      let words = try await expanded(explanation.pieces, at: domain, isExplanation: true),
      words.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return words
  }

  /// Fills in the macros of a text; `nil` if the result is longer than anything sensible.
  private func expanded(
    _ pieces: [SPFMacroPiece],
    at domain: DomainName,
    isExplanation: Bool = false
  ) async throws(Stop) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .macro(let macro):
        text += macro.transformed(try await value(of: macro.letter, at: domain, isExplanation: isExplanation))
      }
      guard text.utf8.count <= Self.longestText else { return nil }
    }
    return text
  }

  private func value(
    of letter: SPFMacro.Letter,
    at domain: DomainName,
    isExplanation: Bool
  ) async throws(Stop) -> String {
    switch letter {
    case .sender: request.sender
    case .localPart: request.localPart
    case .senderDomain: request.senderDomain
    case .domain: domain.unescaped
    case .address: request.address.dotted
    case .validatedName: try await validatedName(at: domain, isExplanation: isExplanation)
    case .reverseRoot: request.address.lookupType == .a ? "in-addr" : "ip6"
    case .helo: request.helo
    case .readableAddress: request.address.description
    case .receiver: receiver.name
    case .timestamp: String(receiver.timestamp)
    }
  }

  /// Returns the name that an expanded text stands for; labels on the left of a long one are dropped.
  private static func name(_ text: String) -> DomainName? {
    var rest = text.hasSuffix(".") ? text.dropLast() : text[...]
    while rest.utf8.count > longestName, let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
    }
    // A backslash stands for itself here, and begins an escape where names are read.
    return try? DomainName(String(rest.replacing("\\", with: "\\\\")))
  }
}

extension SPFDomainSpec {
  /// A Boolean value telling whether a macro of the name stands for the sender's local part.
  fileprivate var holdsLocalPart: Bool {
    pieces.contains { piece in
      guard case .macro(let macro) = piece else { return false }
      return macro.letter == .sender || macro.letter == .localPart
    }
  }
}

extension SPFMacro {
  /// Splits, turns round, shortens and escapes a value (RFC 7208 §7.3).
  fileprivate func transformed(_ value: String) -> String {
    let delimiters = delimiters.isEmpty ? "." : delimiters
    var parts = value.split(omittingEmptySubsequences: false) { delimiters.contains($0) }
    if isReversed { parts.reverse() }
    let kept = parts.suffix(count ?? parts.count).joined(separator: ".")
    return isEscaped ? Self.escaped(kept) : kept
  }

  /// Escapes all that is not unreserved (RFC 3986 §2.3).
  private static func escaped(_ text: String) -> String {
    text.utf8.map { octet -> String in
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        String(UnicodeScalar(octet))
      default: "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
