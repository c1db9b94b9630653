public import Wording

/// Why a command could not do its work, in three sentences: what happened, what was not done, what to do next.
public struct Problem: Error, Sendable, Hashable {
  /// The exit code.
  public let status: ExitStatus
  /// What happened.
  public let happened: Text
  /// What was therefore not done.
  public let notDone: Text
  /// What to do next.
  public let next: Text
  /// What to open or to paste, each on a line of its own below the sentences.
  public let below: [String]
  /// The zone that it is about, or `nil` if it is about none.
  public private(set) var zone: String?

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - status: The exit code.
  ///   - happened: What happened.
  ///   - notDone: What was therefore not done.
  ///   - next: What to do next.
  ///   - below: What to open or to paste.
  public init(_ status: ExitStatus, _ happened: Text, notDone: Text, next: Text, below: [String] = []) {
    self.status = status
    self.happened = happened
    self.notDone = notDone
    self.next = next
    self.below = below
  }

  /// Returns the problem as one of a zone; where it came from may have known the zone better.
  ///
  /// - Parameter zone: The name of the zone.
  /// - Returns: The problem, which names a zone whatever its sentences say.
  public func about(_ zone: String) -> Problem {
    guard self.zone == nil else { return self }
    var problem = self
    problem.zone = zone
    return problem
  }

  /// Nothing was read, so nothing was checked.
  public static let nothingChecked = Text("Nothing was checked.", ja: "確認は行っていません。")
  /// The command stopped before it read or wrote anything.
  public static let nothingDone = Text("Nothing was done.", ja: "何も行っていません。")
  /// Nothing was written to DNS.
  public static let nothingWritten = Text("Nothing was written.", ja: "何も書き込んでいません。")

  /// The message: the sentences in one line, and below it what to open or to paste.
  ///
  /// - Parameter language: The language to read.
  /// - Returns: The lines, the first of which starts with the program's name and names the zone.
  public func lines(_ language: Language) -> [Line] {
    let sentences = [happened, notDone, next].map { $0(language) }.filter { !$0.isEmpty }
    let gap = language == .japanese ? "" : " "
    let text = place(in: language) + sentences.joined(separator: gap)
    return [Line([Span("greycloud: ", .bad), Span(text)], hanging: 2)]
      + below.map { Line([Span($0, isWhole: true)], indent: 2) }
  }

  /// The zone, unless the first sentence names it already.
  private func place(in language: Language) -> String {
    guard let zone, !zone.isEmpty else { return "" }
    let sentence = happened(language)
    // What was typed as a zone can hold signs that no name has.
    let isNamed = Self.names(in: sentence).contains(zone) || sentence.hasPrefix(zone)
    return isNamed ? "" : zone + ": "
  }

  /// The words of a sentence that can be names of zones; `mail.example.com` does not name `example.com`.
  private static func names(in sentence: String) -> Set<String> {
    let words = sentence.split { !$0.isASCII || !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    return Set(words.map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) })
  }
}
