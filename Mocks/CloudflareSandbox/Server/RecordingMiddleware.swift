import Hummingbird

/// Reads the whole body and writes the request down before anything else can happen to it.
struct RecordingMiddleware: RouterMiddleware {
  static let bodyLimit = 32 * 1024 * 1024

  let cloud: CloudBox

  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    var context = context
    context.body = Array(try await request.body.collect(upTo: Self.bodyLimit).readableBytesView)
    let record = RecordedRequest(request, body: context.body)
    cloud { $0.requests.append(record) }
    return try await next(request, context)
  }
}

extension RecordedRequest {
  init(_ request: Request, body: [UInt8]) {
    self.init(
      method: request.method.rawValue,
      path: Self.relativePath(request),
      query: Query(request).items,
      body: body,
      credential: request.headers.credential.kind
    )
  }

  static func relativePath(_ request: Request) -> String {
    let path = request.uri.path
    return path.hasPrefix(Routes.base) ? String(path.dropFirst(Routes.base.count)) : path
  }
}
