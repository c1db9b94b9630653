import Synchronization

/// The identity of one call of `send`, and the one thing that its caller may still change.
final class TransferTicket: Sendable {
  private let cancelled = Atomic(false)

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func cancel() {
    cancelled.store(true, ordering: .releasing)
  }
}

/// A request on its way to the loop, with the place where its answer is awaited.
struct TransferJob: Sendable {
  typealias Outcome = Result<HTTPResponse, TransportError>

  let request: HTTPRequest
  let ticket: TransferTicket
  let continuation: CheckedContinuation<Outcome, Never>

  func finish(_ outcome: Outcome) {
    continuation.resume(returning: outcome)
  }
}
