import Dispatch

/// A transport over libcurl: one loop on a thread of its own carries any number of requests.
///
/// Connections are kept and shared between requests. TLS certificates are always verified, a redirect is
/// returned as it is, and plain HTTP is refused unless it goes to this computer.
///
/// `Sendable` needs no promise here: the class holds nothing but its inbox, and every libcurl handle is made,
/// used and freed inside the loop's closure.
public final class CurlTransport: HTTPTransport {
  private let inbox = TransferInbox()

  /// Starts a transport.
  ///
  /// - Parameter configuration: what all requests have in common.
  public init(configuration: TransportConfiguration) {
    let inbox = inbox
    DispatchQueue(label: "greycloud.curl").async {
      TransferLoop.run(inbox: inbox, configuration: configuration)
    }
  }

  deinit {
    shutdown()
  }

  /// Sends a request and waits for its answer; cancelling the task aborts the transfer.
  ///
  /// A request other than GET is put on a connection at most once, even where libcurl would by itself try a
  /// second time on a fresh connection.
  ///
  /// - Parameter request: what to send.
  /// - Returns: the answer, whatever its status.
  /// - Throws: ``TransportError`` if there is no complete answer.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try await outcome { RequestJob(request: request, ticket: $0, continuation: $1) }
  }

  /// Sends a message over a connection of its own and waits for the one that comes back.
  ///
  /// - Parameter message: what to send, and where to.
  /// - Returns: the message that came back, without its length.
  /// - Throws: ``TransportError`` if there is no complete one.
  public func exchange(_ message: FramedMessage) async throws(TransportError) -> [UInt8] {
    try await outcome { MessageJob(message: message, ticket: $0, continuation: $1) }
  }

  /// Posts a job and waits for its outcome; cancelling the task ends the job.
  private func outcome<Value>(
    _ job: (TransferTicket, CheckedContinuation<Result<Value, TransportError>, Never>) -> any TransferJob
  ) async throws(TransportError) -> Value {
    let ticket = TransferTicket()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { inbox.post(job(ticket, $0)) }
    } onCancel: {
      inbox.cancel(ticket)
    }
    return try result.get()
  }

  /// Stops the loop; requests under way and later ones fail with ``TransportError/Cause/shutDown``.
  public func shutdown() {
    inbox.close()
  }
}
