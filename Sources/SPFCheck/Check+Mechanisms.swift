import DNSModel
import MailRecords
import Wording

/// The mechanisms of RFC 7208 §5.
extension Check {
  /// What a mechanism came to.
  struct Comparison {
    let isMatch: Bool
    var detail: Text?
    var note: SPFStep.Note?
  }

  /// Returns the result of a directive, or `nil` if its mechanism does not match.
  func result(of directive: SPFDirective, _ term: SPFTerm, at domain: DomainName) async throws(Stop)
    -> SPFResult?
  {
    let step = trace.begin(term.text, at: domain.spoken)
    do throws(Stop) {
      if directive.mechanism.countsAsLookup { try countLookup() }
      let comparison = try await compare(directive.mechanism, at: domain)
      let result = comparison.isMatch ? SPFResult(directive.qualifier) : nil
      trace.end(
        step,
        result.map(SPFStep.Outcome.result) ?? .noMatch,
        comparison.detail,
        comparison.note
      )
      return result
    } catch {
      trace.end(step, .result(error.result), error.reason)
      throw error.outer
    }
  }

  private func compare(_ mechanism: SPFMechanism, at domain: DomainName) async throws(Stop) -> Comparison {
    if let spec = mechanism.domainSpec, isBeyondASCII(spec) {
      return Comparison(isMatch: false, detail: StepWords.beyondASCII(request.localPart))
    }
    switch mechanism {
    case .all: return Comparison(isMatch: true, detail: StepWords.everybody)
    case .ip4(let network, let prefix): return comparison(AddressBlock(.v4(network), prefix: prefix))
    case .ip6(let network, let prefix): return comparison(AddressBlock(.v6(network), prefix: prefix))
    case .include(let spec): return try await include(try await named(spec, at: domain))
    case .a(let spec, let prefixes):
      guard let name = try await name(spec, at: domain) else { return Self.noName(spec) }
      return try await hostComparison(name, prefixes)
    case .mx(let spec, let prefixes):
      guard let name = try await name(spec, at: domain) else { return Self.noName(spec) }
      return try await exchanges(of: name, prefixes)
    case .ptr(let spec):
      guard let name = try await name(spec, at: domain) else { return Self.noName(spec) }
      return try await hostNames(below: name, at: domain)
    case .exists(let spec):
      guard let name = try await name(spec, at: domain) else { return Self.noName(spec) }
      return try await exists(name)
    }
  }

  /// A name that a macro made unusable matches nothing, as most receivers have it (RFC 7208 §4.8).
  private static func noName(_ spec: SPFDomainSpec?) -> Comparison {
    Comparison(isMatch: false, detail: StepWords.noName(spec?.text ?? ""))
  }

  // MARK: ip4 and ip6

  private func comparison(_ network: AddressBlock) -> Comparison {
    Comparison(isMatch: network.contains(request.address))
  }

  // MARK: include

  private func named(_ spec: SPFDomainSpec, at domain: DomainName) async throws(Stop) -> DomainName {
    guard let name = try await name(spec, at: domain) else { throw .permerror(StepWords.noName(spec.text)) }
    return name
  }

  /// Evaluates the record of another domain (RFC 7208 §5.2).
  private func include(_ name: DomainName) async throws(Stop) -> Comparison {
    trace.enter()
    defer { trace.leave() }
    let result = try await verdict(of: name).result
    switch result {
    case .pass: return Comparison(isMatch: true, detail: StepWords.included(name, result))
    case .fail, .softfail, .neutral:
      return Comparison(isMatch: false, detail: StepWords.included(name, result))
    case .none: throw .permerror(StepWords.targetWithoutRecord(name))
    case .permerror, .temperror: throw Stop(result: result, reason: nil)
    }
  }

  // MARK: a and mx

  /// Compares the addresses of a host (RFC 7208 §5.3).
  private func hostComparison(_ name: DomainName, _ prefixes: SPFPrefixes) async throws(Stop) -> Comparison {
    let question = DNSQuestion(name, request.address.lookupType)
    let answer = try await answer(to: question)
    let addresses = answer.addresses
    if let match = addresses.first(where: { request.address.matches($0, prefixes) }) {
      let note = answer.assumesDNSOnly ? SPFStep.Note.assumesDNSOnly(name) : nil
      return Comparison(isMatch: true, detail: StepWords.match(name, match, prefixes), note: note)
    }
    let proxy = addresses.filter(\.isCloudflareProxy)
    guard proxy.isEmpty || request.address.isCloudflareProxy else {
      return Comparison(isMatch: false, detail: StepWords.proxied(name, proxy), note: .meetsProxy)
    }
    return Comparison(isMatch: false, detail: StepWords.addresses(name, question.type, addresses))
  }

  /// Compares the addresses of the mail exchanges of a name (RFC 7208 §5.4).
  private func exchanges(of name: DomainName, _ prefixes: SPFPrefixes) async throws(Stop) -> Comparison {
    let answer = try await answer(to: DNSQuestion(name, .mx))
    let exchanges = answer.rdata.compactMap(\.mx).filter { !$0.isNull }.sorted {
      $0.preference < $1.preference
    }
    guard exchanges.count <= SPFLimits.exchanges else {
      throw .permerror(StepWords.tooManyExchanges(name, exchanges.count))
    }
    trace.enter()
    defer { trace.leave() }
    for exchange in exchanges.map(\.exchange) where try await isMatch(exchange, prefixes, at: name) {
      return Comparison(isMatch: true, detail: StepWords.exchange(exchange))
    }
    return Comparison(isMatch: false, detail: exchanges.isEmpty ? StepWords.noExchange(name) : nil)
  }

  private func isMatch(
    _ exchange: DomainName,
    _ prefixes: SPFPrefixes,
    at name: DomainName
  ) async throws(Stop) -> Bool {
    let step = trace.begin(exchange.spoken, at: name.spoken)
    do throws(Stop) {
      let comparison = try await hostComparison(exchange, prefixes)
      trace.end(
        step,
        comparison.isMatch ? .match : .noMatch,
        exchange.isMadeByCloudflare ? StepWords.madeByCloudflare(comparison.detail) : comparison.detail,
        // A proxied mail host is answered for under a made-up name that has the same address.
        comparison.note == .meetsProxy ? .meetsProxy : nil
      )
      return comparison.isMatch
    } catch {
      trace.end(step, .result(error.result), error.reason)
      throw error.outer
    }
  }

  // MARK: exists

  /// Asks for an A record, whatever the sender's address is (RFC 7208 §5.7).
  private func exists(_ name: DomainName) async throws(Stop) -> Comparison {
    let exists = !(try await answer(to: DNSQuestion(name, .a)).addresses.isEmpty)
    return Comparison(isMatch: exists, detail: exists ? StepWords.exists(name) : StepWords.existsNot(name))
  }
}

extension SPFResult {
  fileprivate init(_ qualifier: SPFDirective.Qualifier) {
    self =
      switch qualifier {
      case .pass: .pass
      case .fail: .fail
      case .softfail: .softfail
      case .neutral: .neutral
      }
  }
}

extension DomainName {
  /// A Boolean value telling whether Cloudflare makes up the name when it answers for a proxied mail host.
  fileprivate var isMadeByCloudflare: Bool { firstLabel == ZoneResolver.madeUpLabel }
}

extension IPAddress {
  /// The type of record that holds addresses of this family.
  var lookupType: RRType {
    switch self {
    case .v4: .a
    case .v6: .aaaa
    }
  }

  /// Returns whether the address agrees with another of its family in the first bits.
  fileprivate func matches(_ other: IPAddress, _ prefixes: SPFPrefixes) -> Bool {
    let prefix = if case .v4 = other { prefixes.ipv4 } else { prefixes.ipv6 }
    return AddressBlock(other, prefix: prefix).contains(self)
  }
}
