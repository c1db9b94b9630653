import CResolv
import CurlTransport
public import DNSModel

/// Asks one name server over TCP, one connection for each question (RFC 1035 §4.2.2).
///
/// Nothing that a server says is taken for an answer unless it is one to the very question: its identifier, its
/// question and its code are compared, and every record has to be readable.
public struct DNSClient: DNSResolver {
  /// How long one look-up may take if nothing else is said; resolvers need this long for servers that do not answer.
  public static let defaultTimeout = Duration.seconds(10)

  /// The most look-ups that are under way; further ones wait their turn.
  private static let mostConnections = 16

  private let server: NameServer
  private let timeout: Duration
  private let deadline: ContinuousClock.Instant?
  private let transport: CurlTransport

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - server: The server that is asked.
  ///   - timeout: The longest time for one question.
  ///   - deadline: When all questions have to be answered, or `nil` for no such time.
  public init(
    _ server: NameServer,
    timeout: Duration = DNSClient.defaultTimeout,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.server = server
    self.timeout = timeout
    self.deadline = deadline
    transport = CurlTransport(
      configuration: TransportConfiguration(
        userAgent: "",
        maximumConnectionsPerHost: Self.mostConnections,
        maximumActiveTransfers: Self.mostConnections
      )
    )
  }

  /// Looks up data, following aliases.
  ///
  /// - Parameter question: The name and the type of the wanted data.
  /// - Returns: The answer, also if it says that there is no data.
  /// - Throws: ``DNSModel/LookupFailure`` if there is no answer to rely on.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    var path = AliasPath(question, limit: DNSAnswer.mostAliases)
    while true {
      let message = try await ask(DNSQuestion(path.end, question.type))
      let known = path.aliases.count
      let rdata = try path.follow(message.answers)
      let isAtRest = rdata.isEmpty && path.aliases.count == known
      guard !(isAtRest && message.isReferral) else { throw .refused }
      // A server without recursion leaves the rest of the way to us; a resolver has gone it already.
      let isOpen =
        rdata.isEmpty && path.aliases.count > known && message.code == DNSCode.noError
        && !message.offersRecursion
      guard isOpen else {
        return DNSAnswer(rdata, nameExists: message.code != DNSCode.nameError, aliases: path.aliases)
      }
    }
  }

  /// Returns the server's message for one question.
  private func ask(_ question: DNSQuestion) async throws(LookupFailure) -> DNSMessage {
    guard let type = question.type.number, let query = Self.query(question.name, type) else {
      throw .refused
    }
    let timeout = timeLeft
    guard timeout > .zero else { throw .timeout }
    let bytes: [UInt8]
    do {
      bytes = try await transport.exchange(
        FramedMessage(query, to: server.address.description, port: server.port, timeout: timeout)
      )
    } catch {
      throw LookupFailure(error)
    }
    guard let message = DNSMessage(bytes), message.isResponse, message.isQuery, message.id == Self.id(query)
    else {
      throw .malformed
    }
    return try Self.checked(message, DNSMessage.Question(name: question.name, type: type, rrClass: 1))
  }

  /// How long the next question may take.
  private var timeLeft: Duration {
    min(timeout, deadline.map { ContinuousClock.now.duration(to: $0) } ?? timeout)
  }

  private static func checked(
    _ message: DNSMessage,
    _ question: DNSMessage.Question
  ) throws(LookupFailure) -> DNSMessage {
    // A server that could not read the question may be unable to repeat it.
    let mayLackQuestion = message.code == DNSCode.formatError || message.code == DNSCode.notImplemented
    guard message.questions == [question] || (mayLackQuestion && message.questions.isEmpty) else {
      throw .malformed
    }
    switch message.code {
    case DNSCode.noError, DNSCode.nameError: return message
    case DNSCode.formatError, DNSCode.notImplemented, DNSCode.refused: throw .refused
    default: throw .serverFailure
    }
  }

  private static func query(_ name: DomainName, _ type: UInt16) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = cresolv_query(name.description, type, &buffer, buffer.count)
    return count < 0 ? nil : Array(buffer[..<Int(count)])
  }

  private static func id(_ query: [UInt8]) -> UInt16 { UInt16(query[0]) << 8 | UInt16(query[1]) }
}

/// The codes of RFC 1035 §4.1.1 that are told apart.
private enum DNSCode {
  static let noError: UInt8 = 0
  static let formatError: UInt8 = 1
  static let nameError: UInt8 = 3
  static let notImplemented: UInt8 = 4
  static let refused: UInt8 = 5
}

extension DNSMessage {
  /// A Boolean value telling whether a message without data says only whom else to ask (RFC 1034 §4.3.2): who neither
  /// owns the zone nor asks others for us does not know that there is no data.
  fileprivate var isReferral: Bool { code == DNSCode.noError && !isAuthoritative && !offersRecursion }
}

extension LookupFailure {
  fileprivate init(_ error: TransportError) {
    switch error.cause {
    case .timedOut: self = .timeout
    case .cannotConnect(let reason), .connectionLost(let reason), .tls(let reason), .other(_, let reason):
      self = .unreachable(reason)
    case .nameNotResolved(let host): self = .unreachable("no address of \(host) was found")
    case .responseTooLarge, .repeatedlyCompressed: self = .malformed
    case .malformedURL, .insecureURL, .unsafeHeader, .cancelled, .shutDown: self = .unreachable("")
    }
  }
}
