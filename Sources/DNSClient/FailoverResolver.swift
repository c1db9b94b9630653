public import DNSModel
import Synchronization

/// Asks servers in turn until one answers, and goes on with that one.
public final class FailoverResolver: DNSResolver {
  private let servers: [any DNSResolver]
  /// The number of the server that answered last.
  private let preferred = Mutex(0)

  /// Creates a resolver.
  ///
  /// - Parameter servers: The servers in the order in which they are tried.
  public init(_ servers: [any DNSResolver]) {
    self.servers = servers
  }

  /// Looks up data.
  ///
  /// - Parameter question: The name and the type of the wanted data.
  /// - Returns: The answer of the first server that is there.
  /// - Throws: ``DNSModel/LookupFailure`` of a server that answers but finds nothing out, or of the last one that does
  ///   not answer.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    let first = preferred.withLock { $0 }
    var failure = LookupFailure.unreachable("")
    for number in Array(first..<servers.count) + Array(0..<first) {
      do throws(LookupFailure) {
        let answer = try await servers[number].answer(to: question)
        preferred.withLock { $0 = number }
        return answer
      } catch {
        guard error.isSilence else { throw error }
        failure = error
      }
    }
    throw failure
  }
}

extension LookupFailure {
  /// A Boolean value telling whether another server may know what this one did not say.
  fileprivate var isSilence: Bool {
    switch self {
    case .timeout, .unreachable: true
    case .serverFailure, .refused, .malformed, .hiddenByAlias: false
    }
  }
}
