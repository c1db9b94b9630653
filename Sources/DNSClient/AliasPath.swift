import DNSModel

/// The way that aliases lead from a question to its data.
struct AliasPath {
  /// The names that aliases led to, in order.
  private(set) var aliases: [DomainName] = []
  private let question: DNSQuestion
  private let limit: Int

  init(_ question: DNSQuestion, limit: Int) {
    self.question = question
    self.limit = limit
  }

  /// The name that the data is at.
  var end: DomainName { aliases.last ?? question.name }

  /// Goes on along the aliases of an answer; records beside the way are ignored.
  ///
  /// - Parameter answers: The records of the answer section, in any order.
  /// - Returns: The data of the asked type at the end of the way.
  /// - Throws: ``LookupFailure/malformed`` if the way goes in a circle or is too long.
  mutating func follow(_ answers: [DNSMessage.Answer]) throws(LookupFailure) -> [RData] {
    let byOwner = Dictionary(grouping: answers, by: \.owner)
    while true {
      let here = (byOwner[end] ?? []).map(\.rdata)
      let wanted = here.filter { $0.type == question.type }
      let target = here.lazy.compactMap(Self.alias).first
      guard wanted.isEmpty, let target else { return wanted }
      guard aliases.count < limit, target != question.name, !aliases.contains(target) else {
        throw .malformed
      }
      aliases.append(target)
    }
  }

  private static func alias(_ rdata: RData) -> DomainName? {
    guard case .cname(let target) = rdata else { return nil }
    return target
  }
}
