/// Reads texts with macros (RFC 7208 §7.1).
struct SPFMacroParser {
  /// A Boolean value telling whether the letters that only explanations know are allowed.
  let isExplanation: Bool
  private(set) var pieces: [SPFMacroPiece] = []
  /// The plain characters behind the last macro or percent sign, or `nil` if the text ends with one.
  private(set) var tail: Substring?

  /// Reads a text of visible ASCII characters and spaces.
  init(_ text: Substring, isExplanation: Bool = false) throws(SPFProblem) {
    self.isExplanation = isExplanation
    var rest = text
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != "%" }
      add(plain)
      tail = plain.isEmpty ? nil : plain
      rest = rest.dropFirst(plain.count)
      if !rest.isEmpty {
        rest = try readExpansion(rest.dropFirst())
        tail = nil
      }
    }
  }

  private mutating func add(_ literal: some StringProtocol) {
    guard !literal.isEmpty else { return }
    guard case .literal(let before)? = pieces.last else {
      pieces.append(.literal(String(literal)))
      return
    }
    pieces[pieces.count - 1] = .literal(before + literal)
  }

  /// Reads what follows a percent sign and returns the rest.
  private mutating func readExpansion(_ text: Substring) throws(SPFProblem) -> Substring {
    switch text.first {
    case "%": add("%")
    case "_": add(" ")
    case "-": add("%20")
    case "{":
      guard let end = text.firstIndex(of: "}") else { throw .badMacro("%" + text) }
      pieces.append(.macro(try macro(text[text.index(after: text.startIndex)..<end])))
      return text[text.index(after: end)...]
    default: throw .strayPercent
    }
    return text.dropFirst()
  }

  private func macro(_ body: Substring) throws(SPFProblem) -> SPFMacro {
    let spelling = "%{\(body)}"
    guard let first = body.first, let lower = first.lowercased().first,
      let letter = SPFMacro.Letter(rawValue: lower)
    else { throw .badMacro(spelling) }
    guard isExplanation || !letter.isForExplanations else { throw .macroOnlyInExplanation(spelling) }
    var rest = body.dropFirst()
    let digits = rest.prefix(while: \.isNumber)
    rest = rest.dropFirst(digits.count)
    let isReversed = rest.first?.lowercased() == "r"
    if isReversed { rest = rest.dropFirst() }
    // A number of parts that no name has keeps them all, so its exact value is of no interest.
    let count = digits.isEmpty ? nil : Int(digits) ?? Int.max
    guard count != 0, rest.allSatisfy({ ".-+,/_=".contains($0) }) else { throw .badMacro(spelling) }
    return SPFMacro(
      letter,
      isEscaped: first.isUppercase,
      count: count,
      isReversed: isReversed,
      delimiters: String(rest)
    )
  }
}

extension SPFMacro.Letter {
  /// A Boolean value telling whether only explanations may hold the macro (RFC 7208 §7.2).
  var isForExplanations: Bool { [.readableAddress, .receiver, .timestamp].contains(self) }
}

extension SPFMacro: CustomStringConvertible {
  /// The macro as a record holds it.
  public var description: String {
    let spelled = String(letter.rawValue)
    let number = count.map { String($0) } ?? ""
    return "%{\(isEscaped ? spelled.uppercased() : spelled)\(number)\(isReversed ? "r" : "")\(delimiters)}"
  }
}
