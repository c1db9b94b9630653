import DNSModel
import MailRecords
import Wording

/// What the reverse DNS says of the sender's address.
struct HostNames {
  /// The names whose own addresses lead back to it (RFC 7208 §5.5), in the order of the answer.
  var validated: [DomainName] = []
  /// Those of them that lead back only if they are not proxied, which nobody tells.
  var assumed: Set<DomainName> = []
  /// The names that do not lead back.
  var others: [DomainName] = []
  /// A Boolean value telling whether some names could not be looked up.
  var hasUnknown = false
  /// How many names were left out.
  var ignored = 0
  /// A Boolean value telling whether the reverse DNS could not be asked.
  var isUnknown = false
}

/// The mechanism `ptr` and the macro `%{p}`.
extension Check {
  /// Compares the host names of the sender's address with a name (RFC 7208 §5.5).
  func hostNames(below name: DomainName, at domain: DomainName) async throws(Stop) -> Comparison {
    let names = try await knownHostNames(at: domain)
    trace.enter()
    defer { trace.leave() }
    for other in names.others { trace.add(other.spoken, at: domain.spoken, .noMatch, StepWords.notValidated) }
    for validated in names.validated where !validated.isAtOrBelow(name) {
      trace.add(validated.spoken, at: domain.spoken, .noMatch, StepWords.notBelow(name))
    }
    guard let match = names.validated.first(where: { $0.isAtOrBelow(name) }) else {
      return Comparison(isMatch: false, detail: StepWords.noHostName(request.address, names))
    }
    let note = names.assumed.contains(match) ? SPFStep.Note.assumesDNSOnly(match) : nil
    return Comparison(isMatch: true, detail: StepWords.hostName(match), note: note)
  }

  /// Returns the name that `%{p}` stands for (RFC 7208 §7.3): the domain, a name below it, or any.
  ///
  /// - Parameters:
  ///   - domain: The domain whose record is evaluated.
  ///   - isExplanation: Whether the result is certain already, so that no limit applies.
  /// - Returns: The name, or `unknown` if there is none.
  /// - Throws: ``Stop`` if that takes more look-ups than are allowed.
  func validatedName(at domain: DomainName, isExplanation: Bool) async throws(Stop) -> String {
    if hostNames == nil, !isExplanation { try countLookup() }
    let names = try await knownHostNames(at: domain, countsIfVoid: !isExplanation).validated
    let name = names.first { $0 == domain } ?? names.first { $0.isBelow(domain) } ?? names.first
    return name?.unescaped ?? "unknown"
  }

  /// Returns the host names, which are asked for once.
  private func knownHostNames(at domain: DomainName, countsIfVoid: Bool = true) async throws(Stop)
    -> HostNames
  {
    if let hostNames { return hostNames }
    trace.enter()
    defer { trace.leave() }
    let names = try await askedHostNames(at: domain, countsIfVoid: countsIfVoid)
    hostNames = names
    return names
  }

  private func askedHostNames(at domain: DomainName, countsIfVoid: Bool) async throws(Stop) -> HostNames {
    let question = DNSQuestion(request.address.reverseName, .ptr)
    do throws(Stop) {
      let answer = try await answer(to: question, countsIfVoid: countsIfVoid)
      return await validated(answer.rdata.compactMap(\.target), at: domain)
    } catch  where error.result == .temperror {
      // A failure here is no failure of the check (RFC 7208 §5.5).
      trace.add(question.name.spoken, at: domain.spoken, .ignored, error.reason)
      return HostNames(isUnknown: true)
    } catch {
      throw error
    }
  }

  /// Asks the names for their own addresses.
  private func validated(_ found: [DomainName], at domain: DomainName) async -> HostNames {
    var names = HostNames()
    names.ignored = max(0, found.count - SPFLimits.hostNames)
    for name in found.prefix(SPFLimits.hostNames) {
      let question = DNSQuestion(name, request.address.lookupType)
      // Whoever owns the address chooses these names, so they do not count against the domain.
      switch await outcome(of: question) {
      case .success(let answer) where answer.addresses.contains(request.address):
        names.validated.append(name)
        if answer.assumesDNSOnly { names.assumed.insert(name) }
      case .success: names.others.append(name)
      case .failure(let failure):
        names.hasUnknown = true
        trace.add(name.spoken, at: domain.spoken, .ignored, StepWords.failure(question, failure))
      }
    }
    return names
  }
}

extension IPAddress {
  /// The address as `%{i}` writes it: an IPv6 address as 32 digits between dots.
  var dotted: String {
    guard case .v6(let address) = self else { return description }
    return [address.high, address.low].flatMap { half in
      (0..<16).map { String(half >> UInt64(60 - 4 * $0) & 0xF, radix: 16) }
    }.joined(separator: ".")
  }
}
