import Glibc
import Reporting
import Wording

/// Questions at the terminal.
enum Prompt {
  /// Asks a question, before anything is written.
  ///
  /// - Parameter question: The sentences and choices of the question, behind which the cursor stays.
  /// - Returns: The line that was typed, or `nil` at the end of input.
  static func answer(to question: [Text]) -> String? {
    let signals = StopSignals.atQuestion()
    defer { signals.release() }
    Console.ask(question.map { $0(Session.language) })
    let answer = readLine()
    // The end of input leaves the cursor behind the question.
    if answer == nil { Console.write("\n", to: STDOUT_FILENO) }
    return answer
  }
}
