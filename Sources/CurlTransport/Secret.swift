/// A text that must never be seen, such as an API token.
///
/// Printing, interpolating, dumping and reflecting a secret all show `<redacted>`, so that a log line or an
/// error that carries one by accident gives nothing away. It is neither `Codable` nor `Hashable` for the same
/// reason.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let text: String

  /// Wraps a text.
  ///
  /// - Parameter text: what is to be kept secret.
  public init(_ text: String) {
    self.text = text
  }

  /// The word that stands for the text wherever it could be seen.
  public var description: String { "<redacted>" }

  /// The word that stands for the text in a debugger.
  public var debugDescription: String { description }

  /// A reflection without children, so that `dump` has nothing to walk into.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// Whether the text can stand in a header line: not empty, and visible ASCII throughout.
  ///
  /// A newline in a token that was read from a file would otherwise begin a header of its own.
  public var isSafeInHeader: Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Returns the text itself; only the transport, at the moment of writing the header, has a use for it.
  ///
  /// - Returns: the text that the secret was made from.
  public func reveal() -> String { text }
}
