/// Checks that waiting is asked of a few protocols only, so that all other code stays synchronous.
enum AsyncProtocolCheck {
  /// The network, public DNS, the store of a zone, and the client's clock.
  private static let allowed: Set<String> = ["ClientClock", "DNSResolver", "HTTPTransport", "ZoneStore"]

  static func violations(in file: SourceFile) -> [Violation] {
    let text = file.swift
    return text.places(of: "protocol").compactMap { place in
      var cursor = text.cursor(at: place)
      cursor.skip("protocol".count)
      guard let name = cursor.takeWord(), !allowed.contains(name) else { return nil }
      guard let opening = text.code[cursor.position...].firstIndex(of: "{") else { return nil }
      let body = opening..<text.closing(opening)
      guard let wait = text.places(of: "async").first(where: body.contains) else { return nil }
      return file.violation(line: text.line(of: wait), "\(name) must not be asynchronous")
    }
  }
}
