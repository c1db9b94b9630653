import HTTPTypes
import Hummingbird

/// Puts the support identifier and the rate limit headers on every answer.
struct HeaderMiddleware: RouterMiddleware {
  let cloud: CloudBox

  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    var response = try await next(request, context)
    let client = request.headers.credential.client
    let (ray, limit) = cloud { ($0.nextRay(), $0.limiter.headers(client, at: $0.options.uptime())) }
    response.headers.set(.ray, ray)
    response.headers.set(.rateLimit, limit.state)
    response.headers.set(.rateLimitPolicy, limit.policy)
    return response
  }
}

extension Credential {
  /// Whose requests are counted together.
  var client: String { bearer ?? globalKey ?? "" }
}

extension Cloud {
  /// An identifier in the shape of a real one, with a place that does not exist.
  fileprivate mutating func nextRay() -> String {
    answerCount += 1
    return Identifier.derived(from: "ray/\(answerCount)").prefix(16) + "-SBX"
  }
}
