import HTTPTypes
import Hummingbird
import NIOCore

/// Lets the faults strike that a test has set.
struct FaultMiddleware: RouterMiddleware {
  let cloud: CloudBox

  func handle(_ request: Request, context: SandboxContext, next: NextResponder) async throws -> Response {
    let path = RecordedRequest.relativePath(request)
    guard let effect = cloud({ $0.faults.effect(method: request.method.rawValue, path: path) }) else {
      return try await next(request, context)
    }
    if let answer = answerWithoutHandling(effect) { return Response(answer) }
    return try await handle(request, context, effect, next)
  }

  private func answerWithoutHandling(_ effect: Fault.Effect) -> Answer? {
    switch effect {
    case .status(let code): .html(code, "Error \(code)")
    case .htmlPage: .html(200, "Just a moment...")
    case .rateLimited(let seconds):
      .failure(.rateLimited(cloud { $0.options.rateLimit }, retryAfter: seconds))
    default: nil
    }
  }

  private func handle(
    _ request: Request,
    _ context: SandboxContext,
    _ effect: Fault.Effect,
    _ next: NextResponder
  ) async throws -> Response {
    var context = context
    context.quirk = effect
    if effect == .drop { return try await drop(context) }
    if case .holdRequest(let gate) = effect { await gate.pass() }
    let response = try await next(request, context)
    return try await spoiled(response, by: effect, context)
  }

  private func spoiled(
    _ response: Response,
    by effect: Fault.Effect,
    _ context: SandboxContext
  ) async throws -> Response {
    switch effect {
    case .dropAfterHandling: return try await drop(context)
    case .statusAfterHandling(let code): return Response(.html(code, "Error \(code)"))
    case .truncatedBody: return response.replacingBody { $0.prefix($0.count / 2) }
    case .emptyBody: return response.replacingBody { $0.prefix(0) }
    case .holdAnswer(let gate): await gate.pass()
    case .delayAnswer(let duration): try await Task.sleep(for: duration)
    default: break
    }
    return response
  }

  /// Closes the connection; the response that follows finds it closed and goes nowhere.
  private func drop(_ context: SandboxContext) async throws -> Response {
    try await context.channel.close()
    return Response(status: .ok)
  }
}

extension Response {
  /// This response with a changed body; the API's answers are one buffer each.
  fileprivate func replacingBody(_ change: @escaping @Sendable (ByteBufferView) -> ByteBufferView) -> Response
  {
    var headers = headers
    headers[.contentLength] = nil
    let body = body.map { ByteBuffer(change($0.readableBytesView)) }
    return Response(status: status, headers: headers, body: body)
  }
}
