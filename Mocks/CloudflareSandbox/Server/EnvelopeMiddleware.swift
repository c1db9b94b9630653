import HTTPTypes
import Hummingbird

/// Turns refusals into the API's error envelope; an unknown route is one of them.
struct EnvelopeMiddleware: RouterMiddleware {
  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let failure as APIFailure {
      return Response(.failure(failure))
    } catch let error as HTTPError where error.status == .notFound {
      return Response(.failure(.noRoute(path: request.uri.path)))
    }
  }
}
