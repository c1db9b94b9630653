import DNSModel
import MailRecords

/// What a name publishes as SPF.
struct SPFPublication: Sendable {
  /// The name.
  let owner: DomainName
  /// The TXT records that receivers take for its SPF record; more than one is a mistake (RFC 7208 §4.5).
  let records: [Record]
  /// The record, or what it is once the mistakes that leave no doubt are repaired; `nil` if a person has to say.
  ///
  /// Rules look at this one, so that repairing one mistake does not bring up the next.
  let meant: SPFRecord?
  /// What is wrong with the text of a single record.
  let issues: [SyntaxIssue]
  /// A Boolean value telling whether the issues make receivers refuse the record as a whole.
  let isRefused: Bool

  private init(owner: DomainName, records: [Record]) {
    self.owner = owner
    self.records = records
    let texts = records.compactMap(\.rdata.text)
    guard texts.count == 1 else {
      (meant, issues, isRefused) = (SPFMerge.record(of: texts), [], true)
      return
    }
    do throws(SPFRecord.ParseError) {
      let record = try SPFRecord(parsing: texts[0])
      (issues, isRefused) = (record.doubts, false)
      meant = issues.isEmpty ? record : Self.repaired(texts[0])
    } catch {
      (meant, issues, isRefused) = (Self.repaired(texts[0]), error.issues, true)
    }
  }

  /// Finds what every name of a zone publishes as SPF, as far as the world sees it.
  static func all(in zone: Zone) -> [DomainName: SPFPublication] {
    let records = zone.records(of: .txt).filter { record in
      record.rdata.text.map(SPFRecord.isSelected) == true && zone.cut(above: record.owner) == nil
    }
    return Dictionary(grouping: records, by: \.owner).reduce(into: [:]) { result, entry in
      // The one with most terms is the one that others are joined to, in whatever order they are stored.
      let sorted = entry.value.sorted { $0.precedence < $1.precedence }
      result[entry.key] = SPFPublication(owner: entry.key, records: sorted)
    }
  }

  /// A Boolean value telling whether receivers read it as it was meant.
  var isSound: Bool { records.count == 1 && issues.isEmpty }

  /// The effective mechanisms with their places: those behind `all` are never looked at (RFC 7208 §5.1).
  var effectiveTerms: [(index: Int, directive: SPFDirective)] {
    var result: [(Int, SPFDirective)] = []
    for (index, term) in (meant?.terms ?? []).enumerated() {
      guard let directive = term.directive else { continue }
      if directive.mechanism == .all { break }
      result.append((index, directive))
    }
    return result
  }

  /// The first `all`, or `nil` if the record has none.
  var terminal: (index: Int, directive: SPFDirective)? {
    (meant?.terms ?? []).enumerated().lazy.compactMap { index, term in
      term.directive.flatMap { $0.mechanism == .all ? (index, $0) : nil }
    }.first
  }

  /// The names whose records it includes.
  var includedNames: [DomainName] {
    (meant?.directives ?? []).compactMap { directive in
      guard case .include(let spec) = directive.mechanism else { return nil }
      return spec.name
    }
  }

  /// A Boolean value telling whether it allows nobody to send.
  var refusesAll: Bool { meant.map { $0.terms.map(\.kind.description) == ["-all"] } == true }

  /// A Boolean value telling whether it allows Email Routing to forward, and nobody else.
  var isOfEmailRoutingAlone: Bool {
    let mechanisms = effectiveTerms.map(\.directive.mechanism)
    guard !mechanisms.isEmpty, terminal != nil else { return false }
    return mechanisms.allSatisfy { mechanism in
      guard case .include(let spec) = mechanism, let name = spec.name else { return false }
      return MailProvider.emailRouting.spf.contains { $0.covers(name) }
    }
  }

  /// Returns the edits that leave one record with a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: The edits, or `nil` if somebody else writes one of the records.
  func edits(to text: String) -> [Edit]? {
    guard let first = records.first, !records.contains(where: MailZone.isManaged) else { return nil }
    var after = first
    after.rdata = .txt(TXT(value: text))
    let update = first.rdata.text == text ? [] : [Edit.update(before: first, after: after)]
    return update + records.dropFirst().map(Edit.delete)
  }

  private static func repaired(_ text: String) -> SPFRecord? {
    SPFRecord.repaired(text).flatMap { try? SPFRecord(parsing: $0) }
  }
}

extension Record {
  /// How much an SPF record says, most first, then its text.
  fileprivate var precedence: (Int, Int, Int, String) {
    let text = rdata.text ?? ""
    let terms = text.split(separator: " ")
    return (-terms.count, -terms.map(\.utf8.count).reduce(0, +), text.utf8.count, text)
  }
}

extension MailZone {
  /// What names publish as SPF and people may edit, sorted by name.
  var editablePublications: [SPFPublication] {
    spf.values
      .filter { $0.owner.undoubled(in: zone.apex) == nil && !$0.records.allSatisfy(Self.isManaged) }
      .sorted { $0.owner < $1.owner }
  }
}
