public import DNSModel

/// A name in an SPF record, which may hold macros (RFC 7208 §7).
public struct SPFDomainSpec: Sendable, Hashable {
  /// The text as it stands in the record.
  public let text: String
  /// The literal pieces and macros that it consists of.
  public let pieces: [SPFMacroPiece]

  /// Creates a name from its pieces.
  public init(text: String, pieces: [SPFMacroPiece]) {
    self.text = text
    self.pieces = pieces
  }

  /// The name, or `nil` if it holds macros, so that it differs from message to message, or is no domain name.
  public var name: DomainName? {
    guard !hasMacros else { return nil }
    return try? DomainName(pieces.map(\.literal).joined().replacing("\\", with: "\\\\"))
  }

  /// A Boolean value telling whether the name differs from message to message.
  public var hasMacros: Bool { !pieces.allSatisfy(\.isLiteral) }
}

/// A piece of a text with macros (RFC 7208 §7.1).
public enum SPFMacroPiece: Sendable, Hashable {
  /// Text that stands for itself; `%%`, `%_` and `%-` are resolved to `%`, a space and `%20`.
  case literal(String)
  /// A macro.
  case macro(SPFMacro)

  var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }

  var literal: String {
    guard case .literal(let text) = self else { return "" }
    return text
  }
}

/// A macro such as `%{ir}` (RFC 7208 §7.1).
public struct SPFMacro: Sendable, Hashable {
  /// What a macro stands for (RFC 7208 §7.2).
  public enum Letter: Character, Sendable, Hashable, CaseIterable {
    /// The sender's mail address.
    case sender = "s"
    /// Its local part.
    case localPart = "l"
    /// Its domain.
    case senderDomain = "o"
    /// The domain whose record is evaluated.
    case domain = "d"
    /// The sending server's address, dotted.
    case address = "i"
    /// The validated host name of that address.
    case validatedName = "p"
    /// `in-addr` or `ip6`.
    case reverseRoot = "v"
    /// The name in HELO or EHLO.
    case helo = "h"
    /// The sending server's address as people read it; in explanations only.
    case readableAddress = "c"
    /// The name of the host that checks; in explanations only.
    case receiver = "r"
    /// The time in seconds since 1970; in explanations only.
    case timestamp = "t"
  }

  /// What it stands for.
  public let letter: Letter
  /// A Boolean value telling whether the value is percent-encoded; an upper-case letter says so.
  public let isEscaped: Bool
  /// How many parts from the right are kept, at least 1; `nil` for all.
  public let count: Int?
  /// A Boolean value telling whether the parts are put in reverse order.
  public let isReversed: Bool
  /// The characters at which the value is split; a dot if empty.
  public let delimiters: String

  /// Creates a macro.
  public init(
    _ letter: Letter,
    isEscaped: Bool = false,
    count: Int? = nil,
    isReversed: Bool = false,
    delimiters: String = ""
  ) {
    self.letter = letter
    self.isEscaped = isEscaped
    self.count = count
    self.isReversed = isReversed
    self.delimiters = delimiters
  }
}
