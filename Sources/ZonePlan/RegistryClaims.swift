import DNSModel

/// What external-dns says that it owns, in the TXT records of its registry.
///
/// For a record of `www` it keeps an entry at `a-www`, with the record's type before the first label; older versions
/// kept it at `www` itself, for an address or an alias. Before either stands a prefix that its owner may choose, which
/// can end in a dot and can hold the type.
struct RegistryClaims {
  private let places: Set<Place>

  /// Creates the claims in a zone.
  init(_ zone: Zone) {
    let entries = Set(zone.records(of: .txt).filter(Self.isEntry).map(\.owner))
    places = Set(entries.flatMap { Self.places(namedBy: $0, in: zone) })
  }

  /// Returns whether a record is at a place that external-dns claims, or is an entry of its registry.
  func cover(_ record: Record) -> Bool {
    Self.isEntry(record) || places.contains(Place(record))
  }

  private static func isEntry(_ record: Record) -> Bool {
    guard let text = record.rdata.text else { return false }
    let value = text.drop { $0 == "\"" }
    return value.hasPrefix("heritage=external-dns,") || value == "heritage=external-dns"
  }

  /// An entry beside an address or alias is an old one; no prefix needs to be looked for.
  private static func places(namedBy owner: DomainName, in zone: Zone) -> [Place] {
    let old = Place(owner, .a)
    guard !zone.records(at: owner).contains(where: { $0.type.isProxiable }) else { return [old] }
    let typed = owner.labels.indices.prefix(2).lazy.map { places(typedIn: $0, of: owner.labels) }
    return [old] + (typed.first { !$0.isEmpty } ?? [])
  }

  /// The places that a label names by a type: before the rest of the label, or at its end for the name below it.
  private static func places(typedIn index: Int, of labels: [Substring]) -> [Place] {
    let label = labels[index]
    let pieces = label.split(separator: "-", omittingEmptySubsequences: false)
    let typed = pieces.compactMap { piece -> Place? in
      guard let type = types[piece] else { return nil }
      let rest = label[piece.endIndex...].dropFirst()
      let name = ([rest] + labels[(index + 1)...]).filter { !$0.isEmpty }.joined(separator: ".")
      return (try? DomainName(name)).map { Place($0, type) }
    }
    // At the beginning stands the type that external-dns puts there itself; what follows is the name.
    return pieces.first.flatMap { types[$0] } == nil ? typed : Array(typed.prefix(1))
  }

  private static let types: [Substring: RRType] = [
    "a": .a, "aaaa": .aaaa, "cname": .cname, "ns": .ns, "mx": .mx, "srv": .srv, "naptr": .other("NAPTR"),
  ]
}

extension Place {
  /// Creates the place of records of a type.
  init(_ owner: DomainName, _ type: RRType) {
    (self.owner, self.type) = (owner, type.isProxiable ? .a : type)
  }
}
