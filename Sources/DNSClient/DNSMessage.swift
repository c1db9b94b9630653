import CResolv
import DNSModel

/// A message that a server sent, read by the C library.
struct DNSMessage {
  /// A question, or the owner of an answer.
  struct Question: Hashable {
    let name: DomainName
    let type: UInt16
    let rrClass: UInt16
  }

  /// A record of the answer section.
  struct Answer: Hashable {
    let owner: DomainName
    let rdata: RData
  }

  let id: UInt16
  let isResponse: Bool
  let isQuery: Bool
  let offersRecursion: Bool
  let isAuthoritative: Bool
  let code: UInt8
  let questions: [Question]
  /// The records of class IN.
  let answers: [Answer]

  /// Reads a message; `nil` if any part of it cannot be read.
  ///
  /// - Parameter bytes: The message without the length that TCP puts before it.
  init?(_ bytes: [UInt8]) {
    var header = cresolv_header()
    let parts = bytes.withUnsafeBufferPointer { buffer -> ([Question], [Answer])? in
      var message = ns_msg()
      guard let start = buffer.baseAddress, cresolv_open(start, buffer.count, &message, &header) else {
        return nil
      }
      var reader = SectionReader(message: message)
      guard let questions = reader.questions(Int32(header.questions)),
        let answers = reader.answers(Int32(header.answers))
      else { return nil }
      return (questions, answers)
    }
    guard let parts else { return nil }
    (id, code) = (header.id, header.rcode)
    isResponse = header.is_response
    isQuery = header.opcode == 0
    offersRecursion = header.offers_recursion
    isAuthoritative = header.is_authoritative
    (questions, answers) = parts
  }
}

/// Reads the sections of a message whose bytes are in place.
private struct SectionReader {
  private static let internet: UInt16 = 1

  var message: ns_msg
  private var name = [CChar](repeating: 0, count: Int(CRESOLV_NAME_SIZE))

  init(message: ns_msg) {
    self.message = message
  }

  mutating func questions(_ count: Int32) -> [DNSMessage.Question]? {
    var questions: [DNSMessage.Question] = []
    for index in 0..<count {
      var record = cresolv_record()
      guard cresolv_question(&message, index, &name, &record), let owner else { return nil }
      questions.append(DNSMessage.Question(name: owner, type: record.type, rrClass: record.rr_class))
    }
    return questions
  }

  mutating func answers(_ count: Int32) -> [DNSMessage.Answer]? {
    var answers: [DNSMessage.Answer] = []
    for index in 0..<count {
      var record = cresolv_record()
      guard cresolv_answer(&message, index, &name, &record), let owner else { return nil }
      guard record.rr_class == Self.internet else { continue }
      guard let rdata = rdata(record) else { return nil }
      answers.append(DNSMessage.Answer(owner: owner, rdata: rdata))
    }
    return answers
  }

  private var owner: DomainName? { try? DomainName(CText.string(name)) }

  /// Returns the data of a record, or `nil` if it does not fit its type.
  private mutating func rdata(_ record: cresolv_record) -> RData? {
    let octets = Array(UnsafeBufferPointer(start: record.data, count: record.length))
    switch RRType(number: record.type) {
    case .a: return octets.count == 4 ? .a(IPv4Address(bits: UInt32(Self.number(octets[...])))) : nil
    case .aaaa:
      guard octets.count == 16 else { return nil }
      return .aaaa(IPv6Address(high: Self.number(octets[..<8]), low: Self.number(octets[8...])))
    case .cname: return finalName(record, after: 0).map(RData.cname)
    case .ns: return finalName(record, after: 0).map(RData.ns)
    case .ptr: return finalName(record, after: 0).map(RData.ptr)
    case .mx:
      return finalName(record, after: 2).map {
        .mx(MX(preference: UInt16(Self.number(octets[..<2])), exchange: $0))
      }
    case .srv: return finalName(record, after: 6).map { .srv(Self.srv(octets, target: $0)) }
    case .txt: return Self.text(octets[...]).map { .txt(TXT(value: $0)) }
    case let type: return .opaque(type, Self.generic(octets))
    }
  }

  /// Returns the name after some octets, the last thing in the data.
  private mutating func finalName(_ record: cresolv_record, after count: Int) -> DomainName? {
    var record = record
    guard cresolv_final_name(&message, &record, count, &name) else { return nil }
    return owner
  }

  private static func number(_ octets: ArraySlice<UInt8>) -> UInt64 {
    octets.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func srv(_ octets: [UInt8], target: DomainName) -> SRV {
    SRV(
      priority: UInt16(number(octets[..<2])),
      weight: UInt16(number(octets[2..<4])),
      port: UInt16(number(octets[4..<6])),
      target: target
    )
  }

  /// Joins the character-strings of a TXT record (RFC 1035 §3.3.14), which the C library only prints.
  ///
  /// - Returns: `nil` if the last one is cut off, or there is none.
  private static func text(_ octets: ArraySlice<UInt8>) -> String? {
    guard !octets.isEmpty else { return nil }
    var (rest, joined) = (octets, [UInt8]())
    while let count = rest.popFirst() {
      guard rest.count >= Int(count) else { return nil }
      joined += rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// Returns data as RFC 3597 §5 writes that of any type.
  private static func generic(_ octets: [UInt8]) -> String {
    let digits = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return octets.isEmpty ? "\\# 0" : "\\# \(octets.count) \(digits)"
  }
}
