import Reporting
import Testing
import Wording

/// A language on a page of a width, with or without colour.
struct Look: Sendable, CustomTestStringConvertible {
  let language: Language
  let format: TextFormat

  static let all = Language.allCases.flatMap { language in
    [
      Look(language: language, format: .plain),
      Look(language: language, format: TextFormat(color: true, width: nil)),
      Look(language: language, format: TextFormat(color: false, width: 80)),
      Look(language: language, format: TextFormat(color: true, width: 40)),
      Look(language: language, format: TextFormat(color: false, width: 40)),
    ]
  }

  /// The end of a golden file's name.
  var testDescription: String {
    "\(language.rawValue)-\(format.color ? "ansi" : "plain")-\(format.width.map(String.init) ?? "unlimited")"
  }
}
