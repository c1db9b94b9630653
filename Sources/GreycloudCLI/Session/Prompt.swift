import Glibc
import Reporting
import Wording

/// Questions at the terminal.
enum Prompt {
  /// Asks a question, before anything is written.
  ///
  /// What was typed before is thrown away: nobody can have meant it as the answer to a question not yet seen.
  ///
  /// - Parameter question: The sentences and choices of the question, behind which the cursor stays.
  /// - Returns: The line that was typed, or `nil` at the end of input.
  static func answer(to question: [Text]) -> String? {
    let signals = StopSignals.atQuestion()
    defer { signals.release() }
    guard tcflush(STDIN_FILENO, TCIFLUSH) == 0 else { return nil }
    Console.ask(question.map { $0(Session.language) })
    let answer = readLine()
    // The end of input leaves the cursor behind the question.
    if answer == nil { Console.write("\n", to: STDOUT_FILENO) }
    return answer
  }
}
