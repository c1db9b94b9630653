import CurlTransport
import Synchronization

/// A transport that answers by script and remembers what it was asked.
final class ScriptedTransport: HTTPTransport {
  typealias Outcome = Result<HTTPResponse, TransportError>
  /// Makes the outcome of a request; the number counts requests from 1.
  typealias Script = @Sendable (HTTPRequest, Int) async -> Outcome

  private struct State {
    var requests: [HTTPRequest] = []
    var underWay = 0
    var mostUnderWay = 0
  }

  private let state = Mutex(State())
  private let script: Script

  init(_ script: @escaping Script) {
    self.script = script
  }

  /// Gives the outcomes in turn, and the last one from then on.
  convenience init(_ outcomes: [Outcome]) {
    self.init { _, number in outcomes[min(number, outcomes.count) - 1] }
  }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }
  var mostUnderWay: Int { state.withLock { $0.mostUnderWay } }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let number = state.withLock { state in
      state.requests.append(request)
      state.underWay += 1
      state.mostUnderWay = max(state.mostUnderWay, state.underWay)
      return state.requests.count
    }
    defer { state.withLock { $0.underWay -= 1 } }
    return try await script(request, number).get()
  }
}
