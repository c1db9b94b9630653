extension SPFRecord: CustomStringConvertible {
  /// The record as it is published, in the usual spelling.
  public var description: String {
    ([Self.version] + terms.map(\.kind.description)).joined(separator: " ")
  }
}

extension SPFTerm.Kind: CustomStringConvertible {
  /// The term in the usual spelling.
  public var description: String {
    switch self {
    case .directive(let directive): directive.description
    case .redirect(let spec): "redirect=\(spec)"
    case .explanation(let spec): "exp=\(spec)"
    case .unknownModifier(let name, let value): "\(name)=\(value)"
    }
  }
}

extension SPFDirective: CustomStringConvertible {
  /// The directive, without the qualifier that goes without saying.
  public var description: String {
    (qualifier == .pass ? "" : qualifier.rawValue) + mechanism.description
  }
}

extension SPFMechanism: CustomStringConvertible {
  /// The mechanism in the usual spelling.
  public var description: String {
    switch self {
    case .all: "all"
    case .include(let spec): "include:\(spec)"
    case .a(let spec, let prefixes): "a" + Self.suffix(spec) + prefixes.description
    case .mx(let spec, let prefixes): "mx" + Self.suffix(spec) + prefixes.description
    case .ptr(let spec): "ptr" + Self.suffix(spec)
    case .ip4(let address, let prefix): "ip4:\(address)" + (prefix == 32 ? "" : "/\(prefix)")
    case .ip6(let address, let prefix): "ip6:\(address)" + (prefix == 128 ? "" : "/\(prefix)")
    case .exists(let spec): "exists:\(spec)"
    }
  }

  private static func suffix(_ spec: SPFDomainSpec?) -> String { spec.map { ":\($0)" } ?? "" }
}

extension SPFPrefixes: CustomStringConvertible {
  /// The lengths that differ from whole addresses.
  public var description: String {
    (ipv4 == 32 ? "" : "/\(ipv4)") + (ipv6 == 128 ? "" : "//\(ipv6)")
  }
}

extension SPFDomainSpec: CustomStringConvertible {
  /// The name as it stands in the record.
  public var description: String { text }
}
