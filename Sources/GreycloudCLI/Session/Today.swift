import Glibc
import MailRules

/// The day of the run, in UTC so that it does not depend on where a check runs.
enum Today {
  /// The date, or `nil` if the system does not tell.
  static var date: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
  }
}
