public import Wording

/// What a token is and may do.
public struct DoctorReport: Sendable {
  /// An answer that may be impossible to give.
  public enum Answer: String, Encodable, Sendable {
    /// It is so.
    case yes
    /// It is not so.
    case no
    /// It cannot be told without writing.
    case unknown
  }

  /// One question and its answer.
  public struct Check: Sendable {
    /// The short stable name.
    public let id: String
    /// The answer.
    public let answer: Answer
    /// The answer in words.
    public let text: Text

    /// Creates a check.
    public init(_ id: String, _ answer: Answer, _ text: Text) {
      self.id = id
      self.answer = answer
      self.text = text
    }
  }

  private struct Document: Encodable {
    struct CheckDocument: Encodable {
      let check: String
      let answer: Answer
      let detail: String

      init(_ check: Check, _ language: Language) {
        (self.check, answer, detail) = (check.id, check.answer, check.text(language))
      }
    }

    static let schemaName = "greycloud.doctor/1"

    let schema = schemaName
    let checks: [CheckDocument]
  }

  private let language: Language

  /// Creates the report of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns one line for each check.
  ///
  /// - Parameter checks: The checks.
  /// - Returns: The lines.
  public func lines(_ checks: [Check]) -> [Line] {
    checks.map { check in
      let word = Self.word(check.answer)(language)
      let gap = String(repeating: " ", count: max(1, 9 - DisplayWidth.of(word)))
      return Line([Span(word, Self.style(check.answer)), Span(gap + check.text(language))], hanging: 9)
    }
  }

  /// Returns the checks as JSON.
  ///
  /// - Parameter checks: The checks.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func json(_ checks: [Check]) throws -> String {
    try JSONText.of(Document(checks: checks.map { Document.CheckDocument($0, language) }), pretty: true)
  }

  /// Returns each check as one line of JSON.
  ///
  /// - Parameter checks: The checks.
  /// - Returns: The lines.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func jsonLines(_ checks: [Check]) throws -> String {
    try checks.map {
      try JSONText.line(of: Document.CheckDocument($0, language), schema: Document.schemaName)
    }.joined()
  }

  private static func word(_ answer: Answer) -> Text {
    switch answer {
    case .yes: Text("ok", ja: "正常")
    case .no: Text("problem", ja: "問題")
    case .unknown: Text("unknown", ja: "不明")
    }
  }

  private static func style(_ answer: Answer) -> Style {
    switch answer {
    case .yes: .good
    case .no: .bad
    case .unknown: .doubtful
    }
  }
}
