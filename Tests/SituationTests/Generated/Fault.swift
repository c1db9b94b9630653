import DNSModel
import TestSupport

/// A mistake that people make in a zone whose mail works, written into the zone's lines.
struct Fault: Sendable, CustomStringConvertible {
  let description: String
  /// Makes the mistake; `nil` if the zone has nothing of that kind.
  let inject: @Sendable ([String], inout SplitMix64) -> [String]?

  init(_ description: String, _ inject: @escaping @Sendable ([String], inout SplitMix64) -> [String]?) {
    self.description = description
    self.inject = inject
  }
}

extension Fault {
  static let all = exchanges + hosts + texts

  private static let exchanges = [
    Fault("the MX records are lost") { lines, _ in
      guard !isRouted(lines) else { return nil }
      let rest = lines.filter { !$0.hasPrefix("@ MX ") }
      return rest.count < lines.count ? rest : nil
    },
    Fault("the zone's name is appended to every MX host") { lines, _ in
      changed(lines, "@ MX ") { line in
        line.hasSuffix(".") ? line + "example.com." : line + ".example.com.example.com."
      }
    },
    Fault("the MX records are at the doubled name") { lines, _ in
      isRouted(lines) ? nil : changed(lines, "@ MX ") { "example.com MX " + $0.dropFirst(5) }
    },
    Fault("an MX record holds the server's address") { lines, _ in
      guard let address = ownAddress(lines) else { return nil }
      return changed(lines, "@ MX ") { line in
        line.hasSuffix(".") ? line : "@ MX 10 \(address)."
      }
    },
    Fault("the MX leads to the web site") { lines, _ in
      guard lines.contains(where: { $0.hasPrefix("@ A ") && $0.hasSuffix("orange") }) else { return nil }
      let rest = lines.filter { !$0.hasPrefix("@ MX ") }
      return rest.count < lines.count ? rest + ["@ MX 10 example.com."] : nil
    },
    Fault("a host of the provider is typed wrong") { lines, _ in
      changed(lines, "@ MX ") { line in
        guard line.contains(".google.com.") else { return line }
        return line.replacing(".google.com.", with: ".gogle.com.")
      }
    },
  ]

  private static let hosts = [
    Fault("every cloud is orange") { lines, _ in
      let orange = lines.map { $0.replacing("; grey", with: "; orange") }
      let touchesMail = lines.contains { line in
        line.hasSuffix("; grey") && mailNames(lines).contains { line.hasPrefix("\($0) ") }
      }
      return touchesMail ? orange : nil
    },
    Fault("the mail host has no address") { lines, _ in
      let hosts = exchangeLabels(lines)
      let rest = lines.filter { line in !hosts.contains { line.hasPrefix("\($0) A ") } }
      return rest.count < lines.count ? rest : nil
    },
    Fault("the mail host is an alias of the web site") { lines, _ in
      guard lines.contains(where: { $0.hasPrefix("@ A ") && $0.hasSuffix("orange") }) else { return nil }
      let hosts = exchangeLabels(lines)
      return changed(lines, hosts.map { "\($0) A " }) { line in
        "\(line.prefix { $0 != " " }) CNAME example.com. ; orange"
      }
    },
    Fault("the mail host has a private address") { lines, _ in
      changed(lines, exchangeLabels(lines).map { "\($0) A " }) { line in
        "\(line.prefix { $0 != " " }) A 192.168.1.10 ; grey"
      }
    },
  ]

  private static let texts = [
    Fault("there are two SPF records") { lines, _ in
      lines.contains { $0.hasPrefix("@ TXT \"v=spf1") } ? lines + [#"@ TXT "v=spf1 a ~all""#] : nil
    },
    Fault("the SPF record is in quotes of its own") { lines, _ in
      changed(lines, "@ TXT \"v=spf1") { "@ TXT \"\\\"" + $0.dropFirst(7).dropLast() + "\\\"\"" }
    },
    Fault("a colon is missing in the SPF record") { lines, _ in
      changed(lines, "@ TXT \"v=spf1") { $0.replacing("include:", with: "include ") }
    },
    Fault("the DMARC record lacks its underscore") { lines, _ in
      changed(lines, "_dmarc TXT") { "dmarc" + $0.dropFirst(6) }
    },
    Fault("the DMARC record is at the doubled name") { lines, _ in
      changed(lines, "_dmarc TXT") { "_dmarc.example.com" + $0.dropFirst(6) }
    },
    Fault("a DKIM key is cut") { lines, _ in
      changed(lines, keyOwners(lines)) { line in
        line.contains("\" \"") ? line.prefix { $0 != "\"" } + "\"" + line.quoted.prefix(200) + "\"" : line
      }
    },
    Fault("a DKIM alias is entered as text") { lines, _ in
      changed(lines, keyOwners(lines)) { line in
        guard line.contains(" CNAME ") else { return line }
        let words = line.split(separator: " ")
        return "\(words[0]) TXT \"\(words[2].dropLast())\""
      }
    },
    Fault("a DKIM key is at the domain itself") { lines, _ in
      guard let key = lines.first(where: { $0.contains("._domainkey TXT") }) else { return nil }
      let rest = lines.filter { $0 != key }
      return rest + ["@ " + key.drop { $0 != " " }.dropFirst()]
    },
    Fault("a DKIM key is at the doubled name") { lines, _ in
      changed(lines, keyOwners(lines)) { line in
        guard line.contains("._domainkey TXT") else { return line }
        return line.replacing("._domainkey TXT", with: "._domainkey.example.com TXT")
      }
    },
    Fault("a DKIM alias has the zone's name appended") { lines, _ in
      changed(lines, keyOwners(lines)) { line in
        line.contains(" CNAME ") ? line.replacing(". ; grey", with: ".example.com. ; grey") : line
      }
    },
    Fault("a DKIM alias is orange") { lines, _ in
      changed(lines, keyOwners(lines)) { line in
        line.contains(" CNAME ") ? line.replacing("; grey", with: "; orange") : line
      }
    },
  ]

  // MARK: What the lines hold

  /// Email Routing's records can be live without standing in the zone, and nobody enters them by hand.
  private static func isRouted(_ lines: [String]) -> Bool {
    lines.contains { $0.contains(".mx.cloudflare.net") }
  }

  private static func changed(
    _ lines: [String],
    _ prefix: String,
    _ change: (String) -> String
  ) -> [String]? {
    changed(lines, [prefix], change)
  }

  private static func changed(
    _ lines: [String],
    _ prefixes: [String],
    _ change: (String) -> String
  ) -> [String]? {
    let result = lines.map { line in prefixes.contains { line.hasPrefix($0) } ? change(line) : line }
    return result == lines ? nil : result
  }

  /// The labels in the zone to which MX records of the domain lead.
  private static func exchangeLabels(_ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("@ MX ") && !$0.hasSuffix(".") }
      .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  private static func mailNames(_ lines: [String]) -> [String] {
    let keys = keyOwners(lines).compactMap { $0.split(separator: " ").first.map(String.init) }
    return exchangeLabels(lines) + keys + ["autodiscover", "pm-bounces", "em77"]
  }

  private static func keyOwners(_ lines: [String]) -> [String] {
    lines.filter { $0.contains("._domainkey") }.compactMap { line in
      line.split(separator: " ").first.map { "\($0) " }
    }
  }

  private static func ownAddress(_ lines: [String]) -> String? {
    let hosts = exchangeLabels(lines)
    return lines.first { line in hosts.contains { line.hasPrefix("\($0) A ") } }
      .map { String($0.split(separator: " ")[2]) }
  }
}

extension String {
  /// What stands between the first quote and the next.
  fileprivate var quoted: Substring {
    guard let open = firstIndex(of: "\"") else { return "" }
    return self[index(after: open)...].prefix { $0 != "\"" }
  }
}
