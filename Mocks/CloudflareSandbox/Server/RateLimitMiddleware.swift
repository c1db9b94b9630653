import Hummingbird

/// Refuses the requests of a client that has sent too many.
struct RateLimitMiddleware: RouterMiddleware {
  let cloud: CloudBox

  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    let client = request.headers.credential.client
    try cloud { try $0.limiter.admit(client, at: $0.options.uptime()) }
    return try await next(request, context)
  }
}
