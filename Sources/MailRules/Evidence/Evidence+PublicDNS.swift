import DNSModel

extension Evidence {
  /// Creates the evidence that public DNS gives, in the words of a zone file.
  ///
  /// - Parameters:
  ///   - records: The answers; every owner and type in them is one.
  ///   - withoutData: Names, absolute or relative to `example.com.`, at which mail servers find no address.
  ///   - nonexistent: Names that do not exist.
  init(publicDNS records: String, withoutData: [String] = [], nonexistent: [String] = []) {
    self.init()
    for (question, answers) in Dictionary(
      grouping: (try? Zone(presentation: records))?.records ?? [],
      by: Self.key
    ) {
      dns[question] = .known(DNSAnswer(answers.map(\.rdata)))
    }
    for name in withoutData { set(name, DNSAnswer()) }
    for name in nonexistent { set(name, DNSAnswer(nameExists: false)) }
  }

  private static func key(_ record: Record) -> DNSQuestion { DNSQuestion(record.owner, record.type) }

  private mutating func set(_ name: String, _ answer: DNSAnswer) {
    guard let owner = try? DomainName(name, relativeTo: .example) else { return }
    for type in [RRType.a, .aaaa, .mx, .ns, .txt] {
      let question = DNSQuestion(owner, type)
      dns[question] = dns[question] ?? .known(answer)
    }
  }
}
