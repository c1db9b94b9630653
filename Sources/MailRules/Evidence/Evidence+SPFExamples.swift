import DNSModel
import Wording

extension Evidence {
  /// Returns the evidence of TXT records in public DNS, for examples.
  ///
  /// - Parameters:
  ///   - texts: The texts by name; an empty one stands for a name without TXT records.
  ///   - addresses: Names with or without an A record.
  /// - Returns: The evidence.
  static func spf(_ texts: [String: String], addresses: [String: IPAddress?] = [:]) -> Evidence {
    var evidence = Evidence()
    for (name, text) in texts {
      evidence.add(name, .txt, text.isEmpty ? [] : [.txt(TXT(value: text))])
    }
    for (name, address) in addresses {
      evidence.add(name, .a, [address?.rdata].compactMap { $0 })
      evidence.add(name, .aaaa, [])
    }
    return evidence
  }

  private mutating func add(_ name: String, _ type: RRType, _ rdata: [RData]) {
    guard let name = try? DomainName(name) else { return }
    dns[DNSQuestion(name, type)] = .known(DNSAnswer(rdata))
  }
}
