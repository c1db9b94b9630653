import DNSModel
import MailRecords

/// The addresses that an SPF record allows by terms that the zone itself can answer.
struct SPFCover {
  private let blocks: AddressCollection
  /// A Boolean value telling whether no term allows anybody.
  let isEmpty: Bool

  /// Collects the addresses.
  ///
  /// - Parameters:
  ///   - publication: The record.
  ///   - ignored: The places of terms that do not count.
  ///   - zone: The zone.
  init(_ publication: SPFPublication, except ignored: Set<Int>, in zone: MailZone) {
    let terms = publication.effectiveTerms.filter {
      $0.directive.qualifier == .pass && !ignored.contains($0.index)
    }
    blocks = AddressCollection(
      terms.flatMap { Self.blocks(of: $0.directive.mechanism, publication.owner, in: zone) }
    )
    isEmpty =
      blocks.isEmpty && publication.meant?.redirect == nil
      && !terms.contains { Self.mayAllow($0.directive.mechanism, publication.owner, in: zone) }
  }

  func contains(_ address: IPAddress) -> Bool { blocks.contains(address) }

  /// What leads out of the zone may allow anybody.
  private static func mayAllow(_ mechanism: SPFMechanism, _ owner: DomainName, in zone: MailZone) -> Bool {
    switch mechanism {
    case .a(let spec, _), .mx(let spec, _):
      let name = spec.map { $0.name } ?? owner
      return name.map { !zone.answers(for: $0) || !zone.exchangers(of: $0).isEmpty } ?? true
    case .include, .exists, .ptr: return true
    case .all, .ip4, .ip6: return false
    }
  }

  private static func blocks(of mechanism: SPFMechanism, _ owner: DomainName, in zone: MailZone)
    -> [AddressBlock]
  {
    switch mechanism {
    case .ip4(let address, let prefix): return [AddressBlock("\(address)/\(prefix)")].compactMap { $0 }
    case .ip6(let address, let prefix): return [AddressBlock("\(address)/\(prefix)")].compactMap { $0 }
    case .a(let spec, let prefixes):
      guard let name = spec.map({ $0.name }) ?? owner else { return [] }
      let resolution = zone.resolve(name)
      return resolution.isProxied ? [] : blocks(around: resolution.addresses, prefixes)
    case .mx(let spec, let prefixes):
      guard let name = spec.map({ $0.name }) ?? owner else { return [] }
      // Cloudflare answers for a proxied exchange with a made-up name that leads to the stored address.
      let hosts = zone.exchangers(of: name).compactMap(\.rdata.mx?.exchange)
      return blocks(around: hosts.flatMap { zone.resolve($0).addresses }, prefixes)
    case .all, .include, .ptr, .exists: return []
    }
  }

  private static func blocks(around addresses: [IPAddress], _ prefixes: SPFPrefixes) -> [AddressBlock] {
    addresses.compactMap { address in
      if case .v4 = address {
        AddressBlock("\(address)/\(prefixes.ipv4)")
      } else {
        AddressBlock("\(address)/\(prefixes.ipv6)")
      }
    }
  }
}
