import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A TCP server on this computer that answers by script and remembers what it was asked.
///
/// Every connection has a thread, so a script may block, and so that answers come however long the tests beside
/// it keep the queues busy.
final class TestServer: Sendable {
  /// What the server does with one request.
  enum Reply: Sendable {
    /// Sends bytes (none: stays silent) and waits for the next request or for the client to leave.
    case send([UInt8])
    /// Sends bytes and closes.
    case sendThenClose([UInt8])
  }

  struct SetUpFailed: Error {}

  typealias Script = @Sendable (ReceivedRequest) -> Reply

  let port: UInt16
  private let socket: Int32
  private let closesAtOnce: Bool
  private let script: Script
  private let log = Mutex<[ReceivedRequest]>([])
  private let accepted = Mutex(0)
  private let arrivals = AsyncStream<Event>.makeStream()

  enum Event: Sendable, Equatable {
    case request(path: String)
    case clientLeft
  }

  /// What happens, in order; for tests that must act at a certain moment.
  var events: AsyncStream<Event> { arrivals.stream }

  init(closesAtOnce: Bool = false, _ script: @escaping Script) throws {
    socket = try LoopbackSocket.listen()
    port = try LoopbackSocket.port(of: socket)
    self.closesAtOnce = closesAtOnce
    self.script = script
    Thread.detachNewThread { [self] in acceptAll() }
  }

  var requests: [ReceivedRequest] { log.withLock { $0 } }

  var connectionCount: Int { accepted.withLock { $0 } }

  func url(_ path: String = "/", scheme: String = "http") -> String { "\(scheme)://127.0.0.1:\(port)\(path)" }

  /// Stops accepting; connections end when their client leaves.
  func stop() {
    _ = shutdown(socket, Int32(SHUT_RDWR))
  }

  private func acceptAll() {
    while true {
      let client = accept(socket, nil, nil)
      guard client >= 0 else { break }
      let number = accepted.withLock { count in
        count += 1
        return count
      }
      guard !closesAtOnce else {
        close(client)
        continue
      }
      Thread.detachNewThread { [self] in serve(client, number) }
    }
    close(socket)
  }

  private func serve(_ client: Int32, _ number: Int) {
    defer { close(client) }
    var reader = RequestReader(socket: client, connection: number)
    while let request = reader.next() {
      log.withLock { $0.append(request) }
      arrivals.continuation.yield(.request(path: request.path))
      guard perform(script(request), client) else { return }
    }
    arrivals.continuation.yield(.clientLeft)
  }

  private func perform(_ reply: Reply, _ client: Int32) -> Bool {
    switch reply {
    case .send(let bytes):
      return LoopbackSocket.send(bytes, to: client)
    case .sendThenClose(let bytes):
      _ = LoopbackSocket.send(bytes, to: client)
      return false
    }
  }
}
