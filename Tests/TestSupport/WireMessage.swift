/// A DNS message as a test server sends it; every part of it can be made wrong.
package struct WireMessage: Sendable {
  package struct Record: Sendable {
    package var owner: String
    package var type: UInt16
    package var rrClass: UInt16 = 1
    package var data: [UInt8]

    package init(_ owner: String, _ type: UInt16, _ data: [UInt8]) {
      (self.owner, self.type, self.data) = (owner, type, data)
    }

    /// A record from presentation format.
    package init(_ owner: String, _ type: String, _ text: String) {
      let number = WireType.number(type)
      self.init(owner, number, WireType.data(number, text))
    }
  }

  package var id: UInt16
  /// QR, RD and RA as a resolver sets them.
  package var flags: UInt16 = 0x8180
  package var code: UInt16 = 0
  package var questions: [(name: String, type: UInt16)]
  package var answers: [Record] = []
  package var authority: [Record] = []
  /// Octets after the end.
  package var rest: [UInt8] = []

  /// The answer to a query, without data.
  package init(to query: ScriptedNameServer.Query, _ answers: [Record] = []) {
    id = query.id
    questions = [(query.name, query.type)]
    self.answers = answers
  }

  /// The message without its length.
  package var octets: [UInt8] {
    let counts = [questions.count, answers.count, authority.count, 0].map { UInt16($0) }
    var octets = ([id, flags | code] + counts).flatMap(WireType.octets)
    for question in questions {
      octets += WireType.name(question.name) + WireType.octets(question.type) + [0, 1]
    }
    for answer in answers + authority { octets += Self.octets(answer) }
    return octets + rest
  }

  /// The message after its length.
  package var framed: [UInt8] {
    let octets = octets
    return WireType.octets(UInt16(octets.count)) + octets
  }

  private static func octets(_ record: Record) -> [UInt8] {
    let head = WireType.name(record.owner) + WireType.octets(record.type) + WireType.octets(record.rrClass)
    return head + [0, 0, 1, 44] + WireType.octets(UInt16(record.data.count)) + record.data
  }
}

/// The numbers and the data of record types, as far as tests need them.
package enum WireType {
  private static let numbers: [String: UInt16] = [
    "A": 1, "NS": 2, "CNAME": 5, "PTR": 12, "MX": 15, "TXT": 16, "AAAA": 28, "SRV": 33, "CAA": 257,
  ]

  package static func number(_ name: String) -> UInt16 { numbers[name] ?? 0 }

  package static func name(_ number: UInt16) -> String {
    numbers.first { $0.value == number }?.key ?? "TYPE\(number)"
  }

  package static func octets(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }

  /// A name in wire format, never compressed.
  package static func name(_ text: String) -> [UInt8] {
    text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }

  /// Data from presentation format: a TXT record is one text, cut where it has to be.
  package static func data(_ type: UInt16, _ text: String) -> [UInt8] {
    switch name(type) {
    case "A": return text.split(separator: ".").compactMap { UInt8($0) }
    case "AAAA": return groups(text).flatMap(octets)
    case "TXT": return strings(Array(text.utf8)[...])
    case "MX":
      let parts = text.split(separator: " ").map(String.init)
      return octets(UInt16(parts[0]) ?? 0) + name(parts[1])
    default: return name(text)
    }
  }

  private static func strings(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    let head = octets.prefix(255)
    let rest = octets.dropFirst(255)
    return [UInt8(head.count)] + head + (rest.isEmpty ? [] : strings(rest))
  }

  private static func groups(_ text: String) -> [UInt16] {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let gap = halves.firstIndex(of: "") else { return halves.compactMap { UInt16($0, radix: 16) } }
    let head = halves[..<gap].compactMap { UInt16($0, radix: 16) }
    let tail = halves[gap...].compactMap { UInt16($0, radix: 16) }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }
}
