import DNSModel

/// The addresses that a zone shows in public DNS and those that its proxied names hide, found once for all edits.
struct ShownAddresses {
  private let shown: Set<IPAddress>
  private let hidden: Set<IPAddress>

  /// Finds the addresses of a zone.
  ///
  /// A record that is DNS only shows nothing while another one of its name, or the name it leads to, stays proxied.
  init(_ zone: Zone) {
    let records = zone.records(of: .a) + zone.records(of: .aaaa)
    let grey = records.filter { $0.proxyStatus == .dnsOnly }
    let covered = Set(grey.map(\.owner)).filter { zone.resolve($0).isProxied }
    shown = Set(grey.filter { !covered.contains($0.owner) }.compactMap(\.rdata.address))
    hidden = Set(records.filter(\.isProxied).compactMap(\.rdata.address))
  }

  /// Returns the addresses that an edit makes visible and that no DNS-only record shows yet.
  func added(by edit: Edit, leadingTo desired: Zone) -> [IPAddress] {
    (desired.addressesShown(by: edit) + hiddenAddressesNamed(by: edit)).filter { !shown.contains($0) }
  }

  /// An SPF record that names an address tells everybody what the proxy hides.
  private func hiddenAddressesNamed(by edit: Edit) -> [IPAddress] {
    let known = Set(edit.before?.rdata.text?.addressTerms ?? [])
    return (edit.after?.rdata.text?.addressTerms ?? []).filter { !known.contains($0) && hidden.contains($0) }
  }
}

extension Zone {
  /// The addresses that it shows and hides.
  var shownAddresses: ShownAddresses { ShownAddresses(self) }

  fileprivate func addressesShown(by edit: Edit) -> [IPAddress] {
    guard let after = edit.after, after.type.isProxiable, after.proxyStatus == .dnsOnly else { return [] }
    let resolution = resolve(after.owner)
    guard !resolution.isProxied else { return [] }
    return after.rdata.address.map { [$0] } ?? resolution.addresses
  }
}

extension String {
  /// The single addresses that an SPF record names.
  fileprivate var addressTerms: [IPAddress] {
    split(separator: " ").compactMap { term in
      let term = "+-~?".contains(term.first ?? " ") ? term.dropFirst() : term
      guard ["ip4:", "ip6:"].contains(term.prefix(4).lowercased()) else { return nil }
      return IPAddress(term.dropFirst(4).prefix { $0 != "/" })
    }
  }
}
