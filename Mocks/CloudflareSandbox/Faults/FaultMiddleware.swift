import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

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
    case .internalError: .failure(.internalError)
    case .answer(let code, let body): Answer(status: code, body: Array(body.utf8))
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
    await pass(effect.gateBefore)
    if effect.isDropped { return try await drop(context) }
    let response = try await next(request, context)
    await pass(effect.gateAfter)
    return try await spoiled(response, by: effect, context)
  }

  /// Waits for a gate to open, but no longer than the server runs.
  private func pass(_ gate: Gate?) async {
    guard let gate else { return }
    await cancelWhenGracefulShutdown { await gate.pass() }
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
    case .cutBody: return response.breakingOff(context.channel)
    case .emptyBody: return response.replacingBody { $0.prefix(0) }
    case .delayAnswer(let duration):
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: duration) }
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

extension Fault.Effect {
  fileprivate var gateBefore: Gate? {
    switch self {
    case .holdRequest(let gate), .holdThenDrop(let gate), .holdBoth(let gate, _): gate
    default: nil
    }
  }

  fileprivate var gateAfter: Gate? {
    switch self {
    case .holdAnswer(let gate), .holdBoth(_, let gate): gate
    default: nil
    }
  }

  /// Whether the connection closes before anything is handled.
  fileprivate var isDropped: Bool {
    switch self {
    case .drop, .holdThenDrop: true
    default: false
    }
  }
}

extension Response {
  /// This response up to the middle of its body, where the connection closes.
  fileprivate func breakingOff(_ channel: any Channel) -> Response {
    let half = replacingBody { $0.prefix($0.count / 2) }.body
    var response = self
    response.body = ResponseBody(contentLength: body.contentLength) { writer in
      try await half.write(writer)
      try await channel.close()
    }
    return response
  }

  /// This response with a changed body; the API's answers are one buffer each.
  fileprivate func replacingBody(_ change: @escaping @Sendable (ByteBufferView) -> ByteBufferView) -> Response
  {
    var headers = headers
    headers[.contentLength] = nil
    let body = body.map { ByteBuffer(change($0.readableBytesView)) }
    return Response(status: status, headers: headers, body: body)
  }
}
