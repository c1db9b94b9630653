import CCurl
import Synchronization

/// The identity of one call of the transport, and the one thing that its caller may still change.
final class TransferTicket: Sendable {
  private let cancelled = Atomic(false)

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func cancel() {
    cancelled.store(true, ordering: .releasing)
  }
}

/// Something to do on its way to the loop, with the place where its outcome is awaited.
protocol TransferJob: Sendable {
  var ticket: TransferTicket { get }

  /// Prepares the job on the loop's thread; nothing is sent yet.
  func begin(_ configuration: TransportConfiguration) throws(TransportError) -> any Transfer

  /// Ends a job that never began.
  func fail(_ error: TransportError)
}

/// Something that runs on the loop, made and used on the loop's thread only.
protocol Transfer: AnyObject {
  var ticket: TransferTicket { get }
  var easy: EasyHandle { get }

  /// Hands the outcome to the one who waits for it.
  func finish(_ code: CURLcode)

  /// Ends it for a reason of our own.
  func finish(_ cause: TransportError.Cause)
}

/// A request on its way to the loop.
struct RequestJob: TransferJob {
  typealias Outcome = Result<HTTPResponse, TransportError>

  let request: HTTPRequest
  let ticket: TransferTicket
  let continuation: CheckedContinuation<Outcome, Never>

  func begin(_ configuration: TransportConfiguration) throws(TransportError) -> any Transfer {
    try RequestTransfer(job: self, configuration: configuration)
  }

  func fail(_ error: TransportError) {
    finish(.failure(error))
  }

  func finish(_ outcome: Outcome) {
    continuation.resume(returning: outcome)
  }
}

/// A message on its way to the loop.
struct MessageJob: TransferJob {
  typealias Outcome = Result<[UInt8], TransportError>

  let message: FramedMessage
  let ticket: TransferTicket
  let continuation: CheckedContinuation<Outcome, Never>

  func begin(_ configuration: TransportConfiguration) throws(TransportError) -> any Transfer {
    try MessageTransfer(job: self)
  }

  func fail(_ error: TransportError) {
    finish(.failure(error))
  }

  func finish(_ outcome: Outcome) {
    continuation.resume(returning: outcome)
  }
}
