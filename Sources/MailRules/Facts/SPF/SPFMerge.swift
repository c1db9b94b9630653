import MailRecords

/// Several SPF records of one name as one.
enum SPFMerge {
  /// The weakest first.
  private static let strength: [SPFDirective.Qualifier] = [.pass, .neutral, .softfail, .fail]

  /// Returns the union of records, or `nil` if their meaning does not allow one.
  ///
  /// The mechanisms stand in the order of the records, and the weaker `all` ends them, or none
  /// if a record has none. Macros, `redirect=` and `exp=`
  /// mean what they mean only in their own record.
  ///
  /// - Parameter texts: The texts of at least two records.
  /// - Returns: The union.
  static func record(of texts: [String]) -> SPFRecord? {
    let records = texts.compactMap(sound)
    guard records.count == texts.count else { return nil }
    if Set(records.map(\.description)).count == 1 { return records[0] }
    let terms = records.flatMap(\.terms)
    guard terms.allSatisfy({ $0.directive != nil && $0.directive?.mechanism.domainSpec?.hasMacros != true })
    else {
      return nil
    }
    var directives: [SPFDirective] = []
    var known: [SPFMechanism: SPFDirective.Qualifier] = [:]
    var ends: [SPFDirective.Qualifier] = []
    for directive in terms.compactMap(\.directive) {
      if directive.mechanism == .all {
        ends.append(directive.qualifier)
      } else if let known = known[directive.mechanism] {
        guard known == directive.qualifier else { return nil }
      } else {
        known[directive.mechanism] = directive.qualifier
        directives.append(directive)
      }
    }
    guard directives.count(where: \.mechanism.countsAsLookup) <= 10 else { return nil }
    // A record without one says nothing about the others, which is milder than ~all (RFC 7208 §4.7).
    let isOpen = ends.count < records.count
    let end =
      isOpen ? nil : ends.min { (strength.firstIndex(of: $0) ?? 0) < (strength.firstIndex(of: $1) ?? 0) }
    let all = end.map { SPFDirective($0, .all) }
    let text = (["v=spf1"] + (directives + [all].compactMap { $0 }).map(\.description)).joined(separator: " ")
    return text.utf8.count <= 450 ? try? SPFRecord(parsing: text) : nil
  }

  private static func sound(_ text: String) -> SPFRecord? {
    guard let record = try? SPFRecord(parsing: SPFRecord.repaired(text) ?? text) else { return nil }
    return record.doubts.isEmpty ? record : nil
  }
}
