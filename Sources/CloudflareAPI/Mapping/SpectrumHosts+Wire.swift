public import DNSModel

extension WireSpectrumApp {
  private static let mailPorts: [UInt16] = [25, 110, 143, 465, 587, 993, 995, 4190]

  /// The name whose mail it carries, or `nil` if its ports are none of mail's.
  public var mailHost: DomainName? {
    let parts = self.protocol.split(separator: "/")
    guard parts.count == 2, parts[0] == "tcp" else { return nil }
    let bounds = parts[1].split(separator: "-").compactMap { UInt16($0) }
    guard let first = bounds.first, let last = bounds.last, first <= last else { return nil }
    guard Self.mailPorts.contains(where: { (first...last).contains($0) }) else { return nil }
    return try? DomainName(dns.name)
  }
}
