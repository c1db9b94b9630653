import Synchronization

/// A gate that holds requests until a test opens it.
public final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var arrivals = 0
    var nextWaiter = 0
    var held: [Int: CheckedContinuation<Void, Never>] = [:]
    var observers: [(arrivals: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  /// Makes a closed gate.
  public init() {}

  /// Lets all requests through, now and later.
  public func open() {
    let held = state.withLock { state in
      state.isOpen = true
      defer { state.held = [:] }
      return Array(state.held.values)
    }
    for continuation in held { continuation.resume() }
  }

  /// Waits until that many requests have reached the gate.
  ///
  /// - Parameter count: The number of requests.
  public func arrivals(_ count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        if state.arrivals >= count { return true }
        state.observers.append((count, continuation))
        return false
      }
      if isReached { continuation.resume() }
    }
  }

  /// Waits for the gate to open, or for the end of the task.
  func pass() async {
    announce()
    let waiter = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { hold($0, as: waiter) }
    } onCancel: {
      release(waiter)
    }
  }

  private func announce() {
    let reached = state.withLock { state in
      state.arrivals += 1
      let reached = state.observers.filter { $0.arrivals <= state.arrivals }
      state.observers.removeAll { $0.arrivals <= state.arrivals }
      return reached
    }
    for observer in reached { observer.continuation.resume() }
  }

  private func hold(_ continuation: CheckedContinuation<Void, Never>, as waiter: Int) {
    let passes = state.withLock { state in
      if state.isOpen || Task.isCancelled { return true }
      state.held[waiter] = continuation
      return false
    }
    if passes { continuation.resume() }
  }

  private func release(_ waiter: Int) {
    state.withLock { $0.held.removeValue(forKey: waiter) }?.resume()
  }
}

extension Gate: Hashable {
  /// A gate equals only itself.
  public static func == (one: Gate, other: Gate) -> Bool { one === other }

  /// Feeds the gate's identity into the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
