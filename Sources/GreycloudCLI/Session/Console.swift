import Glibc
import Reporting
import Wording

/// Standard output, or the file that `--out` names, and standard error.
struct Console: Sendable {
  let language: Language
  private let render: @Sendable ([Line]) -> String
  private let file: OutputFile?

  init(_ options: OutputOptions) throws(Problem) {
    language = Session.language
    file = try options.file.map { path throws(Problem) in try Session.outputs.begin(path) }
    let format = Self.format(options.color, toFile: options.file != nil)
    render = options.format == .markdown ? MarkdownFormat().render : format.render
  }

  /// Writes lines to the output.
  func show(_ lines: [Line]) throws(Problem) {
    try write(render(lines))
  }

  /// Writes lines that somebody must be able to read before anything is written to DNS.
  ///
  /// - Parameter lines: The lines.
  /// - Throws: ``Reporting/Problem`` if they could not be written as a whole.
  func present(_ lines: [Line]) throws(Problem) {
    let text = render(lines)
    guard let file else {
      guard Self.write(text, to: STDOUT_FILENO) == nil else { throw ConfirmationProblems.unseen }
      return
    }
    try file.append(text)
    try file.publish()
  }

  /// Says which command to run next, unless hints are not wanted.
  func hint(_ text: Text, _ options: OutputOptions) throws(Problem) {
    guard !options.quiet else { return }
    try show([.blank, Line(text(language), .faint)])
  }

  /// Writes text that is complete as it is, such as JSON.
  func write(_ text: String) throws(Problem) {
    guard let file else { return try Self.output(text) }
    try file.append(text)
  }

  /// Writes a result to standard output.
  ///
  /// - Parameter text: The result.
  /// - Throws: ``Reporting/Problem`` if it is lost; a reader that went away, such as `head`, wanted no more of it.
  static func output(_ text: String) throws(Problem) {
    guard let errno = write(text, to: STDOUT_FILENO), errno != EPIPE else { return }
    throw FileProblems.lostOutput(errno: errno)
  }

  /// Writes on standard error why something could not be done.
  static func complain(_ problem: Problem) {
    for line in problem.lines(Session.language) { complain(line) }
  }

  /// Writes a line to standard error.
  static func complain(_ line: Line) {
    write(format(Session.color, isTerminal: errorsGoToTerminal).render([line]), to: STDERR_FILENO)
  }

  /// A Boolean value telling whether a person sees standard error.
  static var errorsGoToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line to the terminal that the next one takes the place of, or wipes it.
  ///
  /// - Parameter line: The line, or `nil` for none.
  static func showBriefly(_ line: Line?) {
    let text = line.map { TextFormat.plain.render([$0]).dropLast() } ?? ""
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  /// Writes a question to the terminal, leaving the cursor behind it.
  ///
  /// - Parameter pieces: The sentences and choices, none of which is broken.
  static func ask(_ pieces: [String]) {
    let columns = Session.surroundings.columns ?? .max
    let gap = Session.language == .japanese ? "" : " "
    let lines = pieces.reduce(into: [String]()) { lines, piece in
      let longer = lines.last.map { $0 + gap + piece } ?? piece
      // A column stays free for the cursor.
      if lines.isEmpty || DisplayWidth.of(longer) >= columns {
        lines.append(piece)
      } else {
        lines[lines.count - 1] = longer
      }
    }
    write(String(TextFormat.plain.render(lines.map { Line($0) }).dropLast()) + " ", to: STDOUT_FILENO)
  }

  /// Writes text, as far as anybody reads it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - descriptor: Where it is written.
  /// - Returns: The error because of which not all of it was written, or `nil`.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(OutputGate.passed(text).utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  private static func format(_ choice: ColorChoice, toFile: Bool) -> TextFormat {
    format(choice, isTerminal: Session.surroundings.outputIsTerminal && !toFile)
  }

  private static func format(_ choice: ColorChoice, isTerminal: Bool) -> TextFormat {
    let surroundings = Session.surroundings
    let isPlain =
      surroundings.environment["NO_COLOR"]?.isEmpty == false || surroundings.environment["TERM"] == "dumb"
    let color =
      switch choice {
      case .always: true
      case .never: false
      case .auto: isTerminal && !isPlain
      }
    return TextFormat(color: color, width: isTerminal ? surroundings.columns : nil)
  }
}
