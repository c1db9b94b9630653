/// The data of a resource record.
public enum RData: Hashable, Sendable {
  /// An IPv4 address.
  case a(IPv4Address)
  /// An IPv6 address.
  case aaaa(IPv6Address)
  /// The canonical name that the owner is an alias of.
  case cname(DomainName)
  /// A mail exchange.
  case mx(MX)
  /// A name server.
  case ns(DomainName)
  /// The host name of an address.
  case ptr(DomainName)
  /// A service location.
  case srv(SRV)
  /// A text.
  case txt(TXT)
  /// Data that this model does not read further: another type, or content that does not fit its type.
  case opaque(RRType, String)

  /// The record type.
  public var type: RRType {
    switch self {
    case .a: .a
    case .aaaa: .aaaa
    case .cname: .cname
    case .mx: .mx
    case .ns: .ns
    case .ptr: .ptr
    case .srv: .srv
    case .txt: .txt
    case .opaque(let type, _): type
    }
  }

  /// The address of an A or AAAA record.
  public var address: IPAddress? {
    switch self {
    case .a(let address): .v4(address)
    case .aaaa(let address): .v6(address)
    default: nil
    }
  }

  /// The name that the data points at, if its type has one.
  public var target: DomainName? {
    switch self {
    case .cname(let name), .ns(let name), .ptr(let name): name
    case .mx(let mx): mx.exchange
    case .srv(let srv): srv.target
    default: nil
    }
  }

  /// The text of a TXT record, its character-strings joined.
  public var text: String? {
    guard case .txt(let txt) = self else { return nil }
    return txt.value
  }

  /// The mail exchange of an MX record.
  public var mx: MX? {
    guard case .mx(let mx) = self else { return nil }
    return mx
  }

  /// Creates RDATA from presentation format, or opaque data if it does not fit the type.
  ///
  /// - Parameters:
  ///   - type: The record type.
  ///   - presentation: The data as in a zone file, its names absolute even without a final dot.
  public init(_ type: RRType, presentation: String) {
    self = Self.parsed(type, presentation) ?? .opaque(type, presentation)
  }

  private static func parsed(_ type: RRType, _ text: String) -> RData? {
    switch type {
    case .a: IPv4Address(text).map(RData.a)
    case .aaaa: IPv6Address(text).map(RData.aaaa)
    case .cname: (try? DomainName(text)).map(RData.cname)
    case .ns: (try? DomainName(text)).map(RData.ns)
    case .ptr: (try? DomainName(text)).map(RData.ptr)
    case .mx: MX(presentation: text).map(RData.mx)
    case .srv: SRV(presentation: text).map(RData.srv)
    case .txt: .txt(TXT(presentation: text))
    case .soa, .other: nil
    }
  }
}

extension RData: CustomStringConvertible {
  /// The data in presentation format.
  public var description: String {
    switch self {
    case .a(let address): address.description
    case .aaaa(let address): address.description
    case .cname(let name), .ns(let name), .ptr(let name): name.description
    case .mx(let mx): mx.description
    case .srv(let srv): srv.description
    case .txt(let txt): txt.presentation
    case .opaque(_, let text): text
    }
  }
}
