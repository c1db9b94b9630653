import CloudflareAPI
import Synchronization

/// A clock that jumps ahead instead of waiting, and remembers the waits.
final class ManualClock: ClientClock {
  private struct State {
    var now = ContinuousClock.now
    var waits: [Duration] = []
  }

  private let state = Mutex(State())

  var now: ContinuousClock.Instant { state.withLock { $0.now } }
  var waits: [Duration] { state.withLock { $0.waits } }

  func sleep(for duration: Duration) async throws(CancellationError) {
    state.withLock { state in
      state.now += duration
      state.waits.append(duration)
    }
  }
}
