import MailRules
import ZonePlan

/// What the words that name changes can be.
enum ChoiceWord {
  static func isNumber(_ word: String) -> Bool {
    word.first == "c" && word.count > 1 && word.dropFirst().allSatisfy { "0123456789".contains($0) }
  }

  static func isKindOrRule(_ word: String) -> Bool {
    ChangeKind(rawValue: word) != nil || RuleCatalog.info(word) != nil
  }

  /// Every kind and every rule.
  static var kindsAndRules: [String] { ChangeKind.names + RuleCatalog.all.map { type(of: $0).info.id } }
}
