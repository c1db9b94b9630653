extension SPFRecord {
  /// Everything that keeps a text from being an SPF record.
  public struct ParseError: Error, Sendable, Hashable {
    /// The issues in the order of the text, at least one.
    public let issues: [SyntaxIssue]

    init(_ issues: [SyntaxIssue]) {
      self.issues = issues
    }
  }

  static let version = "v=spf1"

  /// Returns whether receivers take a text for the SPF record of its owner, right or wrong (RFC 7208 §4.5).
  ///
  /// - Parameter text: The joined value of a TXT record.
  /// - Returns: `true` if it begins with exactly `v=spf1` and ends there or goes on with a space.
  public static func isSelected(_ text: String) -> Bool {
    let octets = Array(text.utf8.prefix(version.utf8.count + 1))
    let start = String(decoding: octets.prefix(version.utf8.count), as: UTF8.self)
    return start.lowercased() == version
      && (octets.count == start.utf8.count || octets.last == UInt8(ascii: " "))
  }

  /// Creates a record from the joined value of a TXT record.
  ///
  /// - Parameter value: The text.
  /// - Throws: ``ParseError`` with every issue of the text.
  public init(parsing value: String) throws(ParseError) {
    guard Self.isSelected(value) else {
      throw ParseError([SPFProblem.notSelected.issue(at: 0..<value.utf8.count, excerpt: value)])
    }
    let words = Array(SPFWord.all(in: value).dropFirst())
    var terms: [SPFTerm] = []
    var issues: [SyntaxIssue] = []
    for (index, word) in words.enumerated() {
      do throws(SPFProblem) {
        terms.append(SPFTerm(try SPFTermParser.kind(of: word.text), text: word.text, range: word.range))
      } catch {
        let isSplit = words.dropFirst(index + 1).first.map(word.isContinued) == true
        let problem = error == .missingName && isSplit ? .spaceAfterColon : error
        issues.append(problem.issue(at: word.range, excerpt: word.text))
      }
    }
    issues += Self.duplicates(in: terms)
    guard issues.isEmpty else {
      throw ParseError(issues.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
    self.init(terms: terms)
  }

  /// A second `redirect` or `exp` makes the whole record void (RFC 7208 §6).
  private static func duplicates(in terms: [SPFTerm]) -> [SyntaxIssue] {
    var seen: Set<String> = []
    return terms.compactMap { term in
      guard let name = term.kind.onlyOnce, !seen.insert(name).inserted else { return nil }
      return SPFProblem.duplicate(name).issue(at: term.range, excerpt: term.text)
    }
  }
}

extension SPFTerm.Kind {
  fileprivate var onlyOnce: String? {
    switch self {
    case .redirect: "redirect="
    case .explanation: "exp="
    case .directive, .unknownModifier: nil
    }
  }
}

extension SPFProblem {
  func issue(at range: Range<Int>, excerpt: String) -> SyntaxIssue {
    SyntaxIssue(range: range, excerpt: excerpt, message: message)
  }
}

/// A stretch of a record between spaces.
struct SPFWord {
  let text: String
  let range: Range<Int>

  static func all(in value: String) -> [SPFWord] {
    let octets = Array(value.utf8)
    return octets.split(separator: UInt8(ascii: " ")).map { slice in
      SPFWord(text: String(decoding: slice, as: UTF8.self), range: slice.startIndex..<slice.endIndex)
    }
  }

  /// Returns whether the next word is the name that belongs behind this one's colon.
  func isContinued(by next: SPFWord) -> Bool {
    text.last == ":" && next.text.contains(".") && !next.text.contains(":") && !next.text.contains("=")
      && (try? SPFTermParser.kind(of: text + next.text)) != nil
  }
}
