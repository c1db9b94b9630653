import ArgumentParser
import Wording

extension ArgumentHelp {
  /// Creates the help of an argument in the language of the run.
  ///
  /// - Parameters:
  ///   - text: What the argument does.
  ///   - valueName: The name of its value.
  init(_ text: Text, _ valueName: String? = nil) {
    self.init(stringLiteral: text(Session.language))
    self.valueName = valueName
  }
}
