import Dispatch
import Glibc
import Reporting
import Wording
import ZoneWriter

/// Says how to go on when a person stops the program at a question, or while a run is being written.
///
/// Nothing else is needed: the journal tells the next start what was sent.
struct StopSignals {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen while a run is written.
  ///
  /// - Parameters:
  ///   - run: The run that is being written.
  ///   - state: Where its journal is.
  init(during run: RunID, in state: StateFolder) {
    let story = Self.story(run)
    self.init { (try? state.record(of: run)) == nil ? Self.nothing : story }
  }

  /// Begins to listen at a question, behind which the cursor is.
  static func atQuestion() -> StopSignals {
    StopSignals {
      Console.write("\n", to: STDOUT_FILENO)
      return stopped
    }
  }

  /// Begins to listen for the signals that end a program, as far as they were not ignored from the start.
  private init(_ story: @escaping @Sendable () -> Text) {
    let (surroundings, language, color) = (Session.surroundings, Session.language, Session.color)
    let registrations = DispatchGroup()
    sources = [SIGHUP, SIGINT, SIGQUIT, SIGTERM].filter { !Self.isIgnored($0) }.map { signal in
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler {
        let words = story()(language)
        Session.$surroundings.withValue(surroundings) {
          Session.$color.withValue(color) { Console.complain(Line(words, .doubtful)) }
        }
        // What a shell says of a program that a signal ended.
        _exit(128 + signal)
      }
      registrations.enter()
      source.setRegistrationHandler { registrations.leave() }
      source.activate()
      return source
    }
    // A signal that comes before would end the program without a word.
    registrations.wait()
  }

  /// Leaves the signals to the operating system again.
  func release() {
    for source in sources { source.cancel() }
  }

  /// As `nohup` asks for.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static let stopped = Text(
    "Stopped at the question. Nothing was written.",
    ja: "確認の途中で停止しました。何も書き込んでいません。"
  )

  private static let nothing = Text(
    "The run was stopped before it wrote anything.",
    ja: "実行は書き込みを始める前に停止されました。"
  )

  private static func story(_ run: RunID) -> Text {
    Text(
      "Run \(run) was stopped while it was being written; what it has sent may still be made. \(InterruptionWords.bothWays(run))",
      ja: "実行 \(run) は書き込みの途中で停止されました。送信済みの変更はこれから反映される可能性があります。\(InterruptionWords.bothWays(run))"
    )
  }
}
