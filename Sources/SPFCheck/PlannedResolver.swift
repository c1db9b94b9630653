public import DNSModel

/// Answers for the RRsets that the edits of a plan touch what they will hold, and asks another resolver for everything
/// else: a saved plan knows no more of its zone than these.
public struct PlannedResolver: DNSResolver {
  private let planned: ZoneResolver
  private let touched: Set<DNSQuestion>
  private let next: any DNSResolver

  /// Creates a resolver; `nil` if the edits do not fit the records.
  ///
  /// - Parameters:
  ///   - apex: The name of the zone.
  ///   - records: The RRsets that the edits touch, as they were.
  ///   - edits: The edits.
  ///   - next: What answers for everything else.
  public init?(apex: DomainName, records: [Record], edits: [Edit], next: any DNSResolver) {
    guard let zone = Zone(apex: apex, records: records).planned(edits) else { return nil }
    let known = records + edits.compactMap(\.before) + edits.compactMap(\.after)
    touched = Set(known.map { DNSQuestion($0.owner, $0.type) })
    planned = ZoneResolver(zone, next: next)
    self.next = next
  }

  /// Looks up data, following aliases.
  ///
  /// - Parameter question: The name and the type of the wanted data.
  /// - Returns: The answer, also if it says that there is no data.
  /// - Throws: ``DNSModel/LookupFailure`` if the other resolver finds nothing out.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    var (question, aliases) = (question, [DomainName]())
    while isTouched(question) {
      // An alias that the plan does not follow further leads out of what it knows.
      let answer = try await planned.answer(to: question)
      guard answer.isVoid, let end = answer.aliases.last, aliases.count < 16 else {
        return answer.led(by: aliases)
      }
      aliases += answer.aliases
      question = DNSQuestion(end, question.type)
    }
    return try await next.answer(to: question).led(by: aliases)
  }

  /// An alias answers for every type, the two families of a host have one cloud, and a made-up name leads to a host.
  private func isTouched(_ question: DNSQuestion) -> Bool {
    let types: [RRType] = question.type.isAddress ? [.a, .aaaa, .cname] : [question.type, .cname]
    let names =
      [question.name]
      + (question.name.firstLabel == ZoneResolver.madeUpLabel ? [question.name.parent] : [])
      .compactMap { $0 }
    return names.contains { name in types.contains { touched.contains(DNSQuestion(name, $0)) } }
  }
}

extension DNSAnswer {
  /// The answer at the end of some aliases.
  func led(by aliases: [DomainName]) -> DNSAnswer {
    DNSAnswer(
      rdata,
      nameExists: nameExists,
      aliases: aliases + self.aliases
    )
  }
}
