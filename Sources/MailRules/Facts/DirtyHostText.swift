import DNSModel

/// What somebody typed or pasted in place of a host name, such as an address of a web page.
struct DirtyHostText: Sendable, Hashable {
  /// The content as it stands.
  let text: String
  /// The one name that the text holds, or `nil` if it holds none or several.
  let name: DomainName?

  /// Reads what an MX, SRV or CNAME record points at.
  ///
  /// The result is `nil` for a host name; addresses and templates are mistakes of their own.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - apex: The zone's name.
  init?(_ record: Record, in apex: DomainName) {
    guard let text = Self.content(of: record, in: apex), text.utf8.contains(where: { !Self.isHostOctet($0) }),
      record.addressLiteral(in: apex) == nil, !text.utf8.contains(where: { "{}<>".utf8.contains($0) })
    else { return nil }
    self.text = text
    name = Self.name(in: text)
  }

  /// The name of a target that was completed with the apex is shown without it.
  private static func content(of record: Record, in apex: DomainName) -> String? {
    if case .opaque(let type, let text) = record.rdata {
      return [.mx, .srv, .cname].contains(type) ? text : nil
    }
    guard [.mx, .srv, .cname].contains(record.type), let target = record.rdata.target, !target.isRoot else {
      return nil
    }
    let isOdd = target.dotless.utf8.contains { !isHostOctet($0) }
    return isOdd && target.isBelow(apex) ? completed(target, apex) : target.dotless
  }

  private static func completed(_ target: DomainName, _ apex: DomainName) -> String {
    let relative = target.relative(to: apex)
    return relative.contains(".") ? relative : target.dotless
  }

  private static func isHostOctet(_ octet: UInt8) -> Bool {
    (0x61...0x7A).contains(octet | 0x20) || (0x30...0x39).contains(octet) || "-._*".utf8.contains(octet)
  }

  private static func name(in text: String) -> DomainName? {
    guard !text.contains("@") else { return nil }
    var rest = Substring(text.replacing("\\", with: ""))
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    let words = rest.split { " \t,;\"'()/".contains($0) }.filter { UInt16($0) == nil }
    guard words.count == 1 || rest.contains("/") && !rest.contains(" "), let word = words.first else {
      return nil
    }
    let host = word.prefix { $0 != ":" }
    guard host.contains("."), host.utf8.allSatisfy(isHostOctet), !host.contains("_") else { return nil }
    return try? DomainName(String(host))
  }
}
