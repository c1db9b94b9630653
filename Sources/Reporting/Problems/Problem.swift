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

  /// Creates a problem.
  public init(_ status: ExitStatus, _ happened: Text, notDone: Text, next: Text) {
    self.status = status
    self.happened = happened
    self.notDone = notDone
    self.next = next
  }

  /// Nothing was read, so nothing was checked.
  public static let nothingChecked = Text("Nothing was checked.", ja: "確認は行っていません。")
  /// The command stopped before it read or wrote anything.
  public static let nothingDone = Text("Nothing was done.", ja: "何も行っていません。")
  /// Nothing was written to DNS.
  public static let nothingWritten = Text("Nothing was written.", ja: "何も書き込んでいません。")

  /// The message in one line.
  ///
  /// - Parameter language: The language to read.
  /// - Returns: The line, starting with the program's name.
  public func line(_ language: Language) -> Line {
    let sentences = [happened, notDone, next].map { $0(language) }.filter { !$0.isEmpty }
    let gap = language == .japanese ? "" : " "
    return Line([Span("greycloud: ", .bad), Span(sentences.joined(separator: gap))], hanging: 2)
  }
}
