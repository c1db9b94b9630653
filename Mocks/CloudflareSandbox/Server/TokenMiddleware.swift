import Hummingbird

/// Finds the token of a request; what it may do is for the endpoint to judge.
struct TokenMiddleware: RouterMiddleware {
  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    let path = RecordedRequest.relativePath(request)
    if path == "/ips" { return try await next(request, context) }
    var context = context
    context.token = try request.headers.credential.token(atAccount: path.hasPrefix("/accounts/"))
    return try await next(request, context)
  }
}
