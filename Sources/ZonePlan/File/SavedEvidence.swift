import DNSModel
import MailRules
import Wording

/// What the API was asked besides the records, in a saved plan; `null` for what nobody asked.
///
/// It decides only what is shown of the file: whoever applies the plan asks anew.
struct SavedEvidence: Codable {
  /// An answer, or none although it was asked for.
  struct Answer<Value: Codable>: Codable {
    let value: Value?
  }

  struct Routing: Codable {
    let enabled: Bool
    let status: String?
    let records: [RecordDocument]?
    let rules: Int?
  }

  let emailRouting: Answer<Routing>?
  let dnssec: Answer<String>?
  let flattening: Answer<Bool>?
  let spectrum: Answer<[String]>?
}

extension SavedEvidence {
  init(_ evidence: Evidence) {
    self.init(
      emailRouting: Answer(evidence.emailRouting, Routing.init),
      dnssec: Answer(evidence.dnssec, \.rawValue),
      flattening: Answer(evidence.flattensAllAliases) { $0 },
      spectrum: Answer(evidence.spectrumHosts) { $0.sorted().map(\.dotless) }
    )
  }

  func evidence() throws -> Evidence {
    var evidence = Evidence()
    evidence.emailRouting = try Answer.lookup(emailRouting) { try $0.state() }
    evidence.dnssec = try Answer.lookup(dnssec) { text in
      guard let state = DNSSECState(rawValue: text) else { throw PortablePlan.Failure.unknown(text) }
      return state
    }
    evidence.flattensAllAliases = Answer.lookup(flattening) { $0 }
    evidence.spectrumHosts = try Answer.lookup(spectrum) { Set(try $0.map { try DomainName($0) }) }
    return evidence
  }
}

extension SavedEvidence.Answer {
  /// Creates the answer to a question, or `nil` if nobody asked it.
  init?<Known>(_ lookup: Lookup<Known>, _ save: (Known) -> Value) {
    switch lookup {
    case .notAsked: return nil
    case .unavailable: self.init(value: nil)
    case .known(let known): self.init(value: save(known))
    }
  }

  /// Why an answer could not be had is not kept, because it would be shown as greycloud's own words.
  static func lookup<Known>(
    _ answer: Self?,
    _ read: (Value) throws -> Known
  ) rethrows -> Lookup<Known> {
    guard let answer else { return .notAsked }
    guard let value = answer.value else {
      return .unavailable(Text("it could not be looked up", ja: "確認できませんでした"))
    }
    return .known(try read(value))
  }
}

extension SavedEvidence.Routing {
  init(_ state: EmailRoutingState) {
    self.init(
      enabled: state.isEnabled,
      status: state.status,
      records: state.requiredRecords?.map(RecordDocument.init),
      rules: state.liveRules
    )
  }

  func state() throws -> EmailRoutingState {
    EmailRoutingState(
      isEnabled: enabled,
      status: status,
      requiredRecords: try records?.enumerated().map { try $1.record(unassigned: .planned($0 + 1)) },
      liveRules: rules
    )
  }
}
