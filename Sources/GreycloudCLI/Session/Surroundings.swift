public import FoundationEssentials
import Glibc
public import MailRules
public import Wording

/// What the process finds around itself: environment and terminals, read once at the start.
public struct Surroundings: Sendable {
  /// The environment variables.
  public let environment: [String: String]
  /// A Boolean value telling whether a person can answer on standard input.
  public let inputIsTerminal: Bool
  /// A Boolean value telling whether a person sees standard output.
  public let outputIsTerminal: Bool
  /// The columns of the terminal, or `nil` without one.
  public let columns: Int?
  /// The day on which the run began, or `nil` if it shall not matter.
  public let today: CalendarDate?
  /// The moment at which the run began.
  public let now: Date

  /// Creates surroundings.
  public init(
    environment: [String: String],
    inputIsTerminal: Bool,
    outputIsTerminal: Bool,
    columns: Int?,
    today: CalendarDate? = nil,
    now: Date = .now
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.columns = columns
    self.today = today
    self.now = now
  }

  /// Reads the surroundings of this process.
  ///
  /// - Parameter environment: The environment variables.
  /// - Returns: The surroundings.
  public static func ofThisProcess(environment: [String: String]) -> Surroundings {
    Surroundings(
      environment: environment,
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      columns: environment["COLUMNS"].flatMap { UInt16($0) }.flatMap { $0 > 0 ? Int($0) : nil }
        ?? terminalColumns(),
      today: currentDay()
    )
  }

  /// Dates in records mean universal time as a rule.
  private static func currentDay() -> CalendarDate? {
    var (seconds, parts) = (time(nil), tm())
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
  }

  /// The name of this machine.
  var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "-" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name of the user, as far as the environment tells it, else the number.
  var user: String {
    ["USER", "LOGNAME"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "\(geteuid())"
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The language of the locale, as `setlocale` would find it: the first variable that is set decides.
  public var localeLanguage: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("ja") ? .japanese : .english
  }
}
