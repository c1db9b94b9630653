import Wording

/// Reads the lines of a policy file.
struct MTASTSPolicyReader {
  private static let keys = ["version", "mode", "max_age", "mx"]

  private let whole: PlacedText
  private var issues: [SyntaxIssue] = []
  private var seen: Set<String> = []
  private var mode: MTASTSPolicy.Mode?
  private var maxAge: Int?
  private var patterns: [MTASTSPattern] = []

  init(_ text: String) {
    whole = PlacedText(text)
  }

  mutating func policy() throws(SyntaxIssues) -> MTASTSPolicy {
    for line in whole.split("\n").map(\.withoutReturn) where !line.trimmed.range.isEmpty {
      read(line)
    }
    checkCompleteness()
    if let failure = SyntaxIssues(issues) { throw failure }
    return MTASTSPolicy(mode: mode ?? .none, maxAge: maxAge ?? 0, patterns: patterns)
  }

  private mutating func read(_ line: PlacedText) {
    guard let (key, value) = line.cut(at: ":") else {
      issues.append(
        line.issue(Text("is not a field: the colon is missing", ja: "コロンがなく、項目になっていません"))
      )
      return
    }
    guard Self.keys.contains(key.text) else {
      checkSpelling(key)
      return
    }
    let isFirst = seen.insert(key.text).inserted
    if isFirst || key.text == "mx" { read(key.text, value.trimmed) }
  }

  private mutating func read(_ key: String, _ value: PlacedText) {
    switch key {
    case "version": readVersion(value)
    case "mode": readMode(value)
    case "max_age": readMaxAge(value)
    default: readPattern(value)
    }
  }

  private mutating func readVersion(_ value: PlacedText) {
    guard value.text != "STSv1" else { return }
    issues.append(value.issue(Text("is not STSv1, the only version", ja: "唯一のバージョンである STSv1 ではありません")))
  }

  private mutating func readMode(_ value: PlacedText) {
    mode = MTASTSPolicy.Mode(rawValue: value.text)
    guard mode == nil else { return }
    issues.append(
      value.issue(
        Text("is none of enforce, testing and none", ja: "enforce、testing、none のどれでもありません")
      )
    )
  }

  private mutating func readMaxAge(_ value: PlacedText) {
    let isNumber = !value.text.isEmpty && value.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    maxAge = isNumber ? Int(value.text).flatMap { $0 <= MTASTSPolicy.longestMaxAge ? $0 : nil } : nil
    guard maxAge == nil else { return }
    issues.append(
      value.issue(
        Text(
          "is not a number of seconds from 0 to \(MTASTSPolicy.longestMaxAge)",
          ja: "0 から \(MTASTSPolicy.longestMaxAge) までの秒数ではありません"
        )
      )
    )
  }

  private mutating func readPattern(_ value: PlacedText) {
    if let pattern = MTASTSPattern(value.text) {
      patterns.append(pattern)
      return
    }
    issues.append(
      value.issue(
        Text(
          "is neither a host name nor one with *. before it",
          ja: "ホスト名でも、*. で始まるホスト名でもありません"
        )
      )
    )
  }

  /// Keys are compared octet by octet, so a known one in another spelling is skipped like an unknown one.
  private mutating func checkSpelling(_ key: PlacedText) {
    let letters = key.text.lowercased().filter { $0.isASCII && $0 != " " && $0 != "\t" }
    let meant = String(letters.map { $0 == "-" ? "_" : $0 })
    guard Self.keys.contains(meant) else { return }
    seen.insert(meant)
    issues.append(key.issue(Text("must be written \(meant)", ja: "\(meant) と書く必要があります")))
  }

  private mutating func checkCompleteness() {
    for key in ["version", "mode", "max_age"] where !seen.contains(key) {
      issues.append(whole.missing(Text("the line \(key): is missing", ja: "\(key): の行がありません")))
    }
    guard let mode, mode != .none, !seen.contains("mx") else { return }
    issues.append(
      whole.missing(
        Text(
          "the mode \(mode.rawValue) needs a line mx: for each mail host",
          ja: "モード \(mode.rawValue) には、メールホストごとに mx: の行が必要です"
        )
      )
    )
  }
}
