import DNSModel
import MailRecords
import Wording

/// One check while it runs: the limits that it has used up, and its trace.
///
/// Not `Sendable`: one task makes it and drops it.
final class Check {
  /// The result of one domain's record.
  struct Verdict {
    let result: SPFResult
    /// The domain whose record decided, and where it explains a refusal.
    var explanation: (domain: DomainName, spec: SPFDomainSpec)?
  }

  let request: SPFRequest
  let receiver: SPFReceiver
  private let resolver: any DNSResolver
  private(set) var lookups = 0
  private(set) var voidLookups = 0
  var trace = Trace()
  /// The host names of the sender's address, once they were asked for.
  var hostNames: HostNames?

  init(request: SPFRequest, resolver: any DNSResolver, receiver: SPFReceiver) {
    (self.request, self.resolver, self.receiver) = (request, resolver, receiver)
  }

  func run() async -> (SPFResult, explanation: String?) {
    guard let domain = try? DomainName(request.domain) else {
      trace.add("TXT", at: request.domain, .result(.none), StepWords.noDomain(request.domain))
      return (.none, nil)
    }
    do throws(Stop) {
      let verdict = try await verdict(of: domain)
      guard verdict.result == .fail, let explanation = verdict.explanation else {
        return (verdict.result, nil)
      }
      return (.fail, await self.explanation(at: explanation.spec, of: explanation.domain))
    } catch {
      return (error.result, nil)
    }
  }

  /// Evaluates the record of a domain: what `check_host()` returns for it.
  func verdict(of domain: DomainName) async throws(Stop) -> Verdict {
    // A name of one label is none that mail comes from (RFC 7208 §4.3).
    guard domain.labelCount > 1 else {
      trace.add("TXT", at: domain.spoken, .result(.none), StepWords.noDomain(domain.spoken))
      return Verdict(result: .none)
    }
    guard let record = try await record(of: domain) else { return Verdict(result: .none) }
    for term in record.terms {
      guard case .directive(let directive) = term.kind else { continue }
      guard let result = try await result(of: directive, term, at: domain) else { continue }
      return Verdict(result: result, explanation: record.explanation.map { (domain, $0) })
    }
    guard let (target, term) = record.redirection else {
      return Verdict(result: .neutral)
    }
    return try await redirected(to: target, term, from: domain)
  }

  // MARK: The limits

  /// Counts a term that asks the DNS.
  func countLookup() throws(Stop) {
    lookups += 1
    guard lookups <= SPFLimits.lookups else { throw .permerror(StepWords.tooManyLookups) }
  }

  /// Asks the DNS; a failure ends the check.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - countsIfVoid: Whether an answer without data counts towards the limit.
  /// - Returns: The answer.
  /// - Throws: ``Stop`` if there is none, or one too many without data.
  func answer(to question: DNSQuestion, countsIfVoid: Bool = true) async throws(Stop) -> DNSAnswer {
    let answer: DNSAnswer
    do {
      answer = try await resolver.answer(to: question)
    } catch {
      throw .temperror(question, error)
    }
    if countsIfVoid, answer.isVoid {
      voidLookups += 1
      guard voidLookups <= SPFLimits.voidLookups else { throw .permerror(StepWords.tooManyVoid(question)) }
    }
    return answer
  }

  /// Asks the DNS where a failure changes nothing.
  func outcome(of question: DNSQuestion) async -> Result<DNSAnswer, LookupFailure> {
    do throws(LookupFailure) {
      return .success(try await resolver.answer(to: question))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Records

  /// Returns the record of a domain (RFC 7208 §4.4 and §4.5), or `nil` if it has none.
  private func record(of domain: DomainName) async throws(Stop) -> SPFRecord? {
    let step = trace.begin("TXT", at: domain.spoken)
    do throws(Stop) {
      let answer = try await answer(to: DNSQuestion(domain, .txt), countsIfVoid: false)
      let texts = answer.texts.filter(SPFRecord.isSelected)
      guard let text = texts.first else {
        trace.end(step, .result(.none), StepWords.noRecord(domain, exists: answer.nameExists))
        return nil
      }
      guard texts.count == 1 else { throw .permerror(StepWords.severalRecords(domain, texts.count)) }
      let record = try Self.parsed(text)
      trace.end(step, .found, Text(verbatim: text))
      return record
    } catch {
      trace.end(step, .result(error.result), error.reason)
      throw error.outer
    }
  }

  private static func parsed(_ text: String) throws(Stop) -> SPFRecord {
    do {
      return try SPFRecord(parsing: text)
    } catch {
      throw .permerror(StepWords.syntax(error.issues))
    }
  }

  private func redirected(
    to target: SPFDomainSpec,
    _ term: SPFTerm,
    from domain: DomainName
  ) async throws(Stop) -> Verdict {
    let step = trace.begin(term.text, at: domain.spoken)
    do throws(Stop) {
      try countLookup()
      guard let name = try await name(target, at: domain) else {
        throw .permerror(StepWords.noName(target.text))
      }
      trace.enter()
      defer { trace.leave() }
      let verdict = try await verdict(of: name)
      guard verdict.result != .none else { throw .permerror(StepWords.targetWithoutRecord(name)) }
      trace.end(step, .result(verdict.result))
      return verdict
    } catch {
      trace.end(step, .result(error.result), error.reason)
      throw error.outer
    }
  }
}

extension SPFRecord {
  /// Where the record explains a refusal.
  fileprivate var explanation: SPFDomainSpec? {
    for term in terms { if case .explanation(let spec) = term.kind { return spec } }
    return nil
  }

  /// Where the record sends those whom no directive matches; `all` matches everybody (RFC 7208 §6.1).
  fileprivate var redirection: (SPFDomainSpec, SPFTerm)? {
    for term in terms { if case .redirect(let spec) = term.kind { return (spec, term) } }
    return nil
  }
}
