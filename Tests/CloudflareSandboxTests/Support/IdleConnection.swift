import NIOCore
import NIOPosix

/// A connection on which nothing is sent unless a test does, as clients keep them for the next request.
struct IdleConnection: Sendable {
  private let channel: any Channel

  static func open(port: Int) async throws -> IdleConnection {
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(.minutes(5))
    return IdleConnection(channel: try await bootstrap.connect(host: "127.0.0.1", port: port).get())
  }

  func send(_ text: String) async throws { try await channel.writeAndFlush(ByteBuffer(string: text)) }

  func close() async throws { try await channel.close() }

  func waitUntilClosed() async throws { try await channel.closeFuture.get() }
}
