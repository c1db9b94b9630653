import CloudflareSandbox
import NIOCore
import NIOPosix

/// A client that sends one request on a new connection and reads until the server closes it.
///
/// It knows just enough HTTP for the sandbox, and unlike a real client it shows what happened to the connection.
struct RawClient: Sendable {
  let port: Int
  var token: String? = Sandbox.Tokens.full
  var headers: [String: String] = [:]

  func get(_ path: String) async throws -> Reply { try await send("GET", path) }

  func post(_ path: String, _ body: JSONValue) async throws -> Reply { try await send("POST", path, body) }

  func patch(_ path: String, _ body: JSONValue) async throws -> Reply { try await send("PATCH", path, body) }

  func put(_ path: String, _ body: JSONValue) async throws -> Reply { try await send("PUT", path, body) }

  func delete(_ path: String) async throws -> Reply { try await send("DELETE", path) }

  /// The same client with another token.
  func with(_ token: String?) -> RawClient {
    var copy = self
    copy.token = token
    return copy
  }

  func send(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> Reply {
    try await send(method, path, text: body.map { "\($0)" } ?? "")
  }

  func send(_ method: String, _ path: String, text: String) async throws -> Reply {
    Reply(bytes: try await exchange(Array(request(method, path, text).utf8)))
  }

  /// The request as it goes over the connection.
  func request(_ method: String, _ path: String, _ text: String) -> String {
    head(method, path, length: text.utf8.count) + text
  }

  private func head(_ method: String, _ path: String, length: Int) -> String {
    var lines = ["\(method) /client/v4\(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
    if let token { lines.append("Authorization: Bearer \(token)") }
    if length > 0 { lines += ["Content-Length: \(length)", "Content-Type: application/json"] }
    lines += headers.map { "\($0.key): \($0.value)" }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private func exchange(_ request: [UInt8]) async throws -> [UInt8] {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.minutes(5))
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(bytes: request))
      var answer: [UInt8] = []
      for try await part in inbound { answer += part.readableBytesView }
      return answer
    }
  }
}
