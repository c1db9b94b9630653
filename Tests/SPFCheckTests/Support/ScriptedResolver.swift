import DNSModel
import Synchronization

/// A resolver whose answers stand in a table; what is not in it does not exist.
final class ScriptedResolver: DNSResolver {
  /// What the table says of a name.
  enum Entry: Sendable {
    case data([RRType: [RData]])
    case fails(LookupFailure)
  }

  private let entries: [DomainName: Entry]
  private let log = Mutex<[DNSQuestion]>([])

  /// Creates a resolver from lines such as `example.com TXT v=spf1 -all`, or `example.com FAILS`.
  init(_ lines: String) throws {
    var entries: [DomainName: Entry] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      let name = try DomainName(parts[0])
      guard parts[1] != "FAILS" else {
        entries[name] = .fails(.timeout)
        continue
      }
      var data: [RRType: [RData]] = [:]
      if case .data(let known) = entries[name] { data = known }
      let type = RRType(parts[1])
      let text = parts.count > 2 ? parts[2] : ""
      data[type, default: []].append(type == .txt ? .txt(TXT(value: text)) : RData(type, presentation: text))
      entries[name] = .data(data)
    }
    self.entries = entries
  }

  /// The questions so far.
  var questions: [DNSQuestion] { log.withLock { $0 } }

  func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    log.withLock { $0.append(question) }
    switch entries[question.name] {
    case nil: return DNSAnswer(nameExists: false)
    case .fails(let failure): throw failure
    case .data(let data):
      if let rdata = data[question.type] { return DNSAnswer(rdata) }
      guard let target = data[.cname]?.first?.target else { return DNSAnswer() }
      let rest = try await answer(to: DNSQuestion(target, question.type))
      return DNSAnswer(rest.rdata, nameExists: rest.nameExists, aliases: [target] + rest.aliases)
    }
  }
}
