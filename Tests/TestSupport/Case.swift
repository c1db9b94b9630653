/// A row of a table test; a failure names it.
package struct Case<Input: Sendable, Expected: Sendable>: Sendable, CustomStringConvertible {
  package let description: String
  package let input: Input
  package let expected: Expected

  package init(_ name: String, _ input: Input, _ expected: Expected) {
    description = name
    self.input = input
    self.expected = expected
  }

  /// Creates a row that its input names.
  package init(_ input: Input, _ expected: Expected) where Input == String {
    self.init(input, input, expected)
  }
}
