import Synchronization

/// A gate that holds requests until a test opens it.
public final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var arrivals = 0
    var nextWaiter = 0
    var held: [Int: CheckedContinuation<Void, Never>] = [:]
    var observers: [Int: (arrivals: Int, continuation: CheckedContinuation<Void, Never>)] = [:]

    mutating func newWaiter() -> Int {
      nextWaiter += 1
      return nextWaiter
    }
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

  /// Waits until that many requests have reached the gate, or for the end of the task.
  ///
  /// - Parameter count: The number of requests.
  public func arrivals(_ count: Int = 1) async {
    let waiter = state.withLock { $0.newWaiter() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { observe(count, $0, as: waiter) }
    } onCancel: {
      release(waiter)
    }
  }

  /// Waits for the gate to open, or for the end of the task.
  func pass() async {
    announce()
    let waiter = state.withLock { $0.newWaiter() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { hold($0, as: waiter) }
    } onCancel: {
      release(waiter)
    }
  }

  private func announce() {
    let reached = state.withLock { state in
      state.arrivals += 1
      let reached = state.observers.filter { $0.value.arrivals <= state.arrivals }
      for waiter in reached.keys { state.observers[waiter] = nil }
      return reached.values
    }
    for observer in reached { observer.continuation.resume() }
  }

  private func observe(_ count: Int, _ continuation: CheckedContinuation<Void, Never>, as waiter: Int) {
    let isReached = state.withLock { state in
      if state.arrivals >= count || Task.isCancelled { return true }
      state.observers[waiter] = (count, continuation)
      return false
    }
    if isReached { continuation.resume() }
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
    let waiting = state.withLock { state in
      state.held.removeValue(forKey: waiter) ?? state.observers.removeValue(forKey: waiter)?.continuation
    }
    waiting?.resume()
  }
}

extension Gate: Hashable {
  /// A gate equals only itself.
  public static func == (one: Gate, other: Gate) -> Bool { one === other }

  /// Feeds the gate's identity into the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
