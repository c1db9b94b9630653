import DNSModel
import MailRecords
import Wording

/// A text that was meant as an SPF record and that receivers do not take for one.
struct SPFLookalike: Sendable {
  /// The record.
  let record: Record
  /// The record as it was meant, or `nil` if a person has to say.
  let repaired: String?
  /// A Boolean value telling whether it belongs to another generation of the standard.
  let isOfAnotherVersion: Bool

  /// Creates the description, or `nil` for an SPF record and for a text of another kind.
  init?(_ record: Record) {
    guard let text = record.rdata.text, text.utf8.count <= 2048, !SPFRecord.isSelected(text) else {
      return nil
    }
    let lower = text.lowercased()
    let head = lower.drop { $0 == " " }.prefix(12)
    let isVersion = head.hasPrefix("spf2.") || Self.otherVersion(head)
    guard
      isVersion || head.contains("spf1") || head.hasPrefix("v=sp") || Self.hasTerms(lower)
        || Self.isFragment(lower)
    else {
      return nil
    }
    self.record = record
    isOfAnotherVersion = isVersion
    repaired = isVersion ? nil : Self.repair(text)
  }

  private static func otherVersion(_ head: Substring) -> Bool {
    let digits = head.hasPrefix("v=spf") ? head.dropFirst(5).prefix(while: \.isNumber) : ""
    return !digits.isEmpty && digits != "1"
  }

  /// The terms speak for themselves where nothing else in the text does.
  private static func hasTerms(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let last = words.last, ["~all", "-all", "?all"].contains(String(last)) else { return false }
    return words.contains { $0.hasPrefix("include:") || $0.hasPrefix("ip4:") || $0.hasPrefix("ip6:") }
  }

  /// A part of a record that somebody published as a text of its own.
  private static func isFragment(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { word in ["include:", "ip4:", "ip6:"].contains { word.hasPrefix($0) } }
  }

  /// One letter of the version is missing, wrong or too many.
  private static func isMistyped(_ version: Substring) -> Bool {
    version.allSatisfy { $0.isLetter || $0.isNumber }
      && !NearMiss.words(nearestTo: String(version), among: ["spf1"]).isEmpty
  }

  private static func repair(_ text: String) -> String? {
    let body = text.drop { $0 == " " }
    let lower = body.lowercased()
    let start = lower.hasPrefix("v") ? lower.dropFirst() : lower[...]
    let sign = start.drop { $0 == " " }
    let word = (sign.first == "=" ? sign.dropFirst() : sign).drop { $0 == " " }
    let terms: Substring
    if word.hasPrefix("spf1") {
      let rest = body.dropFirst(lower.count - word.count + 4)
      terms = rest.drop { " ;,:".contains($0) }
    } else if hasTerms(lower), !lower.hasPrefix("v=") {
      terms = body
    } else if hasTerms(lower), isMistyped(word.prefix { $0 != " " }) {
      terms = body.drop { $0 != " " }.dropFirst()
    } else {
      return nil
    }
    let candidate = "v=spf1 " + terms
    let repaired = SPFRecord.repaired(candidate) ?? candidate
    guard let record = try? SPFRecord(parsing: repaired), record.doubts.isEmpty else { return nil }
    return repaired
  }
}
