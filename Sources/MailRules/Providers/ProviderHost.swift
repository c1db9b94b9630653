import DNSModel
import Wording

/// A host of a provider that is the same for every customer.
struct ProviderHost: Sendable, Hashable {
  let name: DomainName
  let provider: MailProvider

  /// Labels that so many mail hosts bear that they do not tell whose host was meant.
  private static let commonLabels: Set<String> = [
    "mx", "mx-", "mxa", "mxb", "mail", "smtp", "in", "relay", "mailserver",
  ]

  /// A Boolean value telling whether its first label alone shows whose host it is.
  var isDistinctive: Bool { !Self.commonLabels.contains(name.firstLabel.filter { !$0.isNumber }) }
}

/// Finds the provider's host that somebody meant who mistyped it.
struct ProviderHostSearch: Sendable {
  private struct Candidate {
    let octets: [UInt8]
    let letters: UInt64
    let host: ProviderHost
  }

  /// The search among all hosts of the table.
  static let shared = ProviderHostSearch(ProviderIndex.shared)

  private let candidates: [Candidate]

  init(_ index: ProviderIndex) {
    candidates = index.literalHosts.compactMap { text, provider in
      guard let name = try? DomainName(String(text)) else { return nil }
      let octets = Array(text.utf8)
      return Candidate(
        octets: octets,
        letters: Self.letters(octets),
        host: ProviderHost(name: name, provider: provider)
      )
    }
  }

  /// Returns the hosts that are at most two slips away, the nearest ones only.
  ///
  /// - Parameter name: A host that no provider has.
  /// - Returns: The hosts; two or more if the distance does not decide, and none if the name differs from one of them in
  ///   a digit alone, as it is a sibling more often than a slip.
  func nearest(to name: DomainName) -> [ProviderHost] {
    let octets = Array(name.dotless.utf8)
    let letters = Self.letters(octets)
    var (best, found): (Int, [Candidate]) = (2, [])
    for candidate in candidates
    where abs(candidate.octets.count - octets.count) <= best
      && (candidate.letters ^ letters).nonzeroBitCount <= 4
    {
      let distance = EditDistance.between(octets, candidate.octets)
      guard distance <= best else { continue }
      if distance < best { found = [] }
      best = distance
      found.append(candidate)
    }
    let isSibling = found.contains { Self.withoutDigits(octets) == Self.withoutDigits($0.octets) }
    return isSibling ? [] : found.map(\.host)
  }

  /// The octets that occur, as bits: every slip changes two of them at most, so most names need no closer look.
  private static func letters(_ octets: [UInt8]) -> UInt64 {
    octets.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func withoutDigits(_ octets: [UInt8]) -> [UInt8] {
    octets.filter { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension MailZone {
  /// Returns the provider's host that an MX record meant.
  ///
  /// - Parameters:
  ///   - host: The host that it names, outside the zone and of no provider.
  ///   - companions: The identities of the providers of the other MX records of its owner.
  ///   - terms: The terms of the owner's SPF record, in lower case.
  /// - Returns: The host, or `nil` if the host is known to have an address, if two are as near, or if nothing but the
  ///   spelling speaks for a host that is called like thousands of others or that stands beside the provider's own.
  func meantHost(
    for host: DomainName,
    beside companions: Set<String>,
    authorisedBy terms: [Substring]
  ) -> ProviderHost? {
    let addresses = [evidence.dns(host, .a), evidence.dns(host, .aaaa)]
    guard !addresses.contains(where: { $0.value?.isVoid == false }) else { return nil }
    let near = ProviderHostSearch.shared.nearest(to: host)
    guard near.count == 1, let meant = near.first else { return nil }
    let isGone = addresses.allSatisfy { $0.value?.isVoid == true }
    guard !isGone else { return meant }
    // Only DNS tells which hosts a provider has in its own domain: it may have more than it documents.
    guard host.parent != meant.name.parent else { return nil }
    guard !meant.isDistinctive, !companions.contains(meant.provider.id) else { return meant }
    return meant.provider.isIncluded(in: terms) ? meant : nil
  }
}
