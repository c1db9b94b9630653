import Dispatch
import Synchronization

/// Threads for tests that wait for something outside their process: a program, a server, a clock of libcurl's.
///
/// Thousands of test cases stand in one queue for the few threads that all tasks share. A test that waits there for
/// minutes after each answer finds that programs have given up and connections have died meanwhile.
package final class OwnThreads: TaskExecutor {
  /// The threads of all tests.
  package static let shared = OwnThreads(count: 8)

  private let queues: [DispatchQueue]
  private let turn = Atomic(0)

  private init(count: Int) {
    // A serial queue, unlike a concurrent one, gets a thread that it need not share.
    queues = (0..<count).map { DispatchQueue(label: "tests.\($0)") }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let number = turn.wrappingAdd(1, ordering: .relaxed).newValue
    queues[abs(number % queues.count)].async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Runs a body on these threads, together with a few others at most: programs that are started all at once are slow.
  ///
  /// - Parameter body: What is run; inside it a second call does not wait.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package static func run<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    guard !Places.isTaken else { return try await body() }
    return try await withTaskExecutorPreference(shared) {
      await Places.shared.take()
      let result: Result<Value, any Error>
      do {
        result = .success(try await Places.$isTaken.withValue(true) { try await body() })
      } catch {
        result = .failure(error)
      }
      await Places.shared.give()
      return try result.get()
    }
  }
}

/// How many bodies run at the same time.
private actor Places {
  static let shared = Places()
  /// Whether the current task has a place.
  @TaskLocal static var isTaken = false

  private var free = 6
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func give() {
    guard waiting.isEmpty else { return waiting.removeFirst().resume() }
    free += 1
  }
}
