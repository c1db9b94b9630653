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
  /// - Throws: ``DNSModel/LookupFailure`` if the other resolver finds nothing out, or answers through an alias that the
  ///   plan takes away.
  public func answer(to question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    var (name, aliases) = (question.name, [DomainName]())
    while aliases.count <= DNSAnswer.mostAliases {
      let question = DNSQuestion(name, question.type)
      let isPlanned = isTouched(question)
      let answer = isPlanned ? try await planned.answer(to: question) : try await current(question)
      guard let turn = isPlanned ? endOfPlan(answer) : beginOfPlan(answer, question.type) else {
        return answer.led(by: aliases)
      }
      aliases += answer.aliases[...turn]
      name = answer.aliases[turn]
    }
    throw .serverFailure
  }

  /// Returns the number of the alias that leads out of what the plan knows.
  private func endOfPlan(_ answer: DNSAnswer) -> Int? { answer.isVoid ? answer.aliases.indices.last : nil }

  /// Returns the number of the alias behind which DNS does not know what the plan does.
  private func beginOfPlan(_ answer: DNSAnswer, _ type: RRType) -> Int? {
    answer.aliases.firstIndex { isTouched($0, [.cname]) || isTouched(DNSQuestion($0, type)) }
  }

  /// Returns what DNS answers today, with the mail hosts under the names that they will have.
  private func current(_ question: DNSQuestion) async throws(LookupFailure) -> DNSAnswer {
    let answer = try await next.answer(to: question)
    guard answer.aliases.isEmpty || !isTouched(question.name, [.cname]) else { throw .hiddenByAlias }
    return question.type == .mx ? answer.mapped { planned.published(storedExchange($0)) } : answer
  }

  /// Returns an MX record that leads to the host itself where the plan touches it, whatever its cloud is today.
  private func storedExchange(_ rdata: RData) -> RData {
    guard let mx = rdata.mx, mx.exchange.firstLabel == ZoneResolver.madeUpLabel,
      let host = mx.exchange.parent,
      isTouched(host, Self.hostTypes)
    else { return rdata }
    return .mx(MX(preference: mx.preference, exchange: host))
  }

  // MARK: What the plan touches

  /// The types that stand for one thing: the two families of a host have one cloud, and an alias has the host's place.
  private static let hostTypes: [RRType] = [.a, .aaaa, .cname]

  private func isTouched(_ name: DomainName, _ types: [RRType]) -> Bool {
    types.contains { touched.contains(DNSQuestion(name, $0)) }
  }

  /// Returns whether the plan knows the answer; one to other types than addresses it knows of an alias only while there
  /// is one.
  private func isTouched(_ question: DNSQuestion) -> Bool {
    guard question.type.isAddress else {
      return isTouched(question.name, [question.type])
        || isTouched(question.name, [.cname]) && planned.alias(at: question.name, question.type) != nil
    }
    let isMadeUp = question.name.firstLabel == ZoneResolver.madeUpLabel
    let names = [question.name] + (isMadeUp ? [question.name.parent] : []).compactMap { $0 }
    return names.contains { isTouched($0, Self.hostTypes) }
  }
}

extension DNSAnswer {
  /// The answer at the end of some aliases.
  func led(by aliases: [DomainName], assumesDNSOnly: Bool = false) -> DNSAnswer {
    DNSAnswer(
      rdata,
      nameExists: nameExists,
      aliases: aliases + self.aliases,
      assumesDNSOnly: assumesDNSOnly || self.assumesDNSOnly
    )
  }

  /// The answer with other data in the place of each.
  fileprivate func mapped(_ change: (RData) -> RData) -> DNSAnswer {
    DNSAnswer(rdata.map(change), nameExists: nameExists, aliases: aliases, assumesDNSOnly: assumesDNSOnly)
  }
}
