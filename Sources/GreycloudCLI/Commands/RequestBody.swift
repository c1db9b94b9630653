/// The body of a request as a person reads it.
enum RequestBody {
  /// Returns JSON in lines, with nothing added but line breaks, and how deep each of them stands.
  ///
  /// - Parameter json: JSON without blanks outside its strings.
  /// - Returns: The lines.
  static func lines(_ json: String) -> [(text: String, depth: Int)] {
    var lines = [(text: "", depth: 0)]
    var (isString, isEscaped) = (false, false)
    func begin(_ change: Int) { lines.append(("", max(0, lines[lines.count - 1].depth + change))) }
    for character in json {
      let isClosing = !isString && "]}".contains(character)
      if isClosing { begin(-1) }
      lines[lines.count - 1].text.append(character)
      if character == "\"", !isEscaped { isString.toggle() }
      isEscaped = isString && character == "\\" && !isEscaped
      if !isString, "[{".contains(character) { begin(1) }
      if !isString, character == "," { begin(0) }
    }
    return lines
  }
}
