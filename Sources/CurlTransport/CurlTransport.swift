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
    let ticket = TransferTicket()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        inbox.post(TransferJob(request: request, ticket: ticket, continuation: continuation))
      }
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
