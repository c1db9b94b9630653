/// A kind of zone by which somebody who may add records could stall a check, in any size.
///
/// The text is a zone file of example.com, so that the reader of zone files takes part in the work too.
package struct HostileZone: Sendable, CustomStringConvertible {
  package let description: String
  private let lines: @Sendable (Int) -> [String]

  init(_ name: String, _ lines: @escaping @Sendable (Int) -> [String]) {
    description = name
    self.lines = lines
  }

  /// Returns the zone in a size.
  ///
  /// - Parameter size: About how many records or terms the zone has.
  /// - Returns: The zone file.
  package func text(size: Int) -> String {
    (["$ORIGIN example.com."] + lines(size)).joined(separator: "\n") + "\n"
  }

  /// All kinds.
  package static let all = spf + exchanges + hosts + texts + names
}

extension HostileZone {
  static func text(_ owner: String, _ value: String) -> String { "\(owner) 300 IN TXT \"\(value)\"" }

  static func longText(_ owner: String, _ value: String) -> String {
    let octets = Array(value.utf8)
    let strings = stride(from: 0, to: octets.count, by: 250)
      .map { "\"" + String(decoding: octets[$0..<min($0 + 250, octets.count)], as: UTF8.self) + "\"" }
    return "\(owner) 300 IN TXT " + strings.joined(separator: " ")
  }

  static let mail = [
    "@ 300 IN MX 10 mail", "mail 1 IN A 192.0.2.10 ; cf_tags=cf-proxied:false", text("@", "v=spf1 mx -all"),
  ]

  static func includes(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "include:s\($0).example.com" }.joined(separator: " ")
  }

  static func address(_ number: Int) -> String {
    "198.51.\(100 + number / 256 % 100).\(number % 256)"
  }
}
