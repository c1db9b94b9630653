import Hummingbird
import NIOCore

/// What one request carries through the middleware to its endpoint.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection, for faults that cut it.
  let channel: any Channel
  var body: [UInt8] = []
  var token: Token?
  var quirk: Fault.Effect?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

/// What a middleware hands a request on to; Hummingbird runs it on any thread.
typealias NextResponder = @concurrent (Request, SandboxContext) async throws -> Response
