import DNSModel
import TestSupport

extension SplitMix64 {
  private static let hosts = ["@", "www", "mail", "smtp", "mx1", "imap", "shop", "blog", "a.b", "*"]

  /// Returns a zone of up to 25 records: hosts behind and before the proxy, aliases, MX, and records that
  /// others manage; no product of Cloudflare's writes a null MX.
  mutating func zone() -> Zone {
    var owners: Set<String> = []
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...10, using: &self) {
      let owner = pick(Self.hosts)
      guard owners.insert(owner).inserted else { continue }
      lines += host(owner)
    }
    for _ in 0..<Int.random(in: 0...5, using: &self) { lines.append(exchanger()) }
    if Bool.random(using: &self) { lines.append(#"@ TXT "v=spf1 mx -all""#) }
    let unique = lines.enumerated().filter { !lines[..<$0.offset].contains($0.element) }.map(\.element)
    let managed = unique.indices
      .filter { !unique[$0].hasSuffix(" .") && Int.random(in: 0..<8, using: &self) == 0 }
      .map { "r\($0 + 1)" }
    guard let zone = try? Zone.sample(unique.joined(separator: "\n"), managed: Set(managed)) else {
      preconditionFailure("no zone: \(unique)")
    }
    return zone
  }

  private mutating func host(_ owner: String) -> [String] {
    if owner != "@", Int.random(in: 0..<4, using: &self) == 0 {
      return ["\(owner) CNAME \(pick(Self.hosts.filter { $0 != owner && $0 != "*" })) \(cloud())"]
    }
    return (0..<Int.random(in: 1...2, using: &self)).map { number in
      number == 0
        ? "\(owner) A 192.0.2.\(Int.random(in: 1...5, using: &self)) \(cloud())"
        : "\(owner) AAAA 2001:db8::\(Int.random(in: 1...5, using: &self)) \(cloud())"
    }
  }

  private mutating func exchanger() -> String {
    let target = pick(Self.hosts.filter { $0 != "*" } + ["mx.example.net.", "missing", "."])
    return "\(pick(["@", "@", "shop"])) MX \(pick([0, 10, 20])) \(target)"
  }

  private mutating func cloud() -> String {
    pick(["; cf_tags=cf-proxied:true", "; cf_tags=cf-proxied:false"])
  }
}
