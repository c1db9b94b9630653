import DNSModel
import MailRecords
import Wording

/// What the reverse DNS says of the sender's address.
struct HostNames {
  /// The names whose own addresses lead back to it (RFC 7208 §5.5), in the order of the answer.
  var validated: [DomainName] = []
  /// The names that do not.
  var others: [DomainName] = []
  /// How many names were left out.
  var ignored = 0
  /// A Boolean value telling whether the reverse DNS could not be asked.
  var isUnknown = false
}

/// The mechanism `ptr` and the macro `%{p}`.
extension Check {
  /// Compares the host names of the sender's address with a name (RFC 7208 §5.5).
  func hostNames(below name: DomainName, at domain: DomainName) async throws(Stop) -> Comparison {
    let names = try await knownHostNames(countsIfVoid: true)
    trace.enter()
    defer { trace.leave() }
    for other in names.others { trace.add(other.spoken, at: domain.spoken, .noMatch, StepWords.notValidated) }
    for validated in names.validated where !validated.isAtOrBelow(name) {
      trace.add(validated.spoken, at: domain.spoken, .noMatch, StepWords.notBelow(name))
    }
    if let match = names.validated.first(where: { $0.isAtOrBelow(name) }) {
      return Comparison(isMatch: true, detail: StepWords.hostName(match))
    }
    return Comparison(isMatch: false, detail: StepWords.noHostName(request.address, names))
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
    let names = try await knownHostNames(countsIfVoid: !isExplanation).validated
    let name = names.first { $0 == domain } ?? names.first { $0.isBelow(domain) } ?? names.first
    return name?.spoken ?? "unknown"
  }

  /// Returns the host names, which are asked for once.
  private func knownHostNames(countsIfVoid: Bool) async throws(Stop) -> HostNames {
    if let hostNames { return hostNames }
    let names = try await askedHostNames(countsIfVoid: countsIfVoid)
    hostNames = names
    return names
  }

  private func askedHostNames(countsIfVoid: Bool) async throws(Stop) -> HostNames {
    let question = DNSQuestion(request.address.reverseName, .ptr)
    let answer: DNSAnswer
    do throws(Stop) {
      answer = try await self.answer(to: question, countsIfVoid: countsIfVoid)
    } catch  where error.result == .temperror {
      // A failure here is no failure of the check (RFC 7208 §5.5).
      return HostNames(isUnknown: true)
    } catch {
      throw error
    }
    var names = HostNames()
    let found = answer.rdata.compactMap(\.target)
    names.ignored = max(0, found.count - SPFLimits.hostNames)
    for name in found.prefix(SPFLimits.hostNames) {
      // Whoever owns the address chooses these names, so they do not count against the domain.
      let addresses = await answerIfAny(to: DNSQuestion(name, request.address.lookupType))?.addresses ?? []
      if addresses.contains(request.address) {
        names.validated.append(name)
      } else {
        names.others.append(name)
      }
    }
    return names
  }
}

extension IPAddress {
  /// The name under which the reverse DNS keeps the address (RFC 1035 §3.5, RFC 3596 §2.5).
  var reverseName: DomainName {
    let root = if case .v4 = self { "in-addr" } else { "ip6" }
    let parts = dotted.split(separator: ".").reversed().joined(separator: ".")
    return (try? DomainName("\(parts).\(root).arpa")) ?? .root
  }

  /// The address as `%{i}` writes it: an IPv6 address as 32 digits between dots.
  var dotted: String {
    guard case .v6(let address) = self else { return description }
    return [address.high, address.low].flatMap { half in
      (0..<16).map { String(half >> UInt64(60 - 4 * $0) & 0xF, radix: 16) }
    }.joined(separator: ".")
  }
}
