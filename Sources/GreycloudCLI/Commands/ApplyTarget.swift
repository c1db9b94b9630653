import Reporting
import ZoneWriter

/// What `apply` is about, told apart by how it is spelt.
enum ApplyTarget: Hashable {
  /// A zone, by name or identifier.
  case zone(String)
  /// A saved plan.
  case file(String)
  /// A run that was interrupted.
  case run(RunID)

  /// Reads an argument: no zone ends in `.json`, holds a slash, or looks like a run.
  init(_ text: String) {
    if let run = RunID(text) {
      self = .run(run)
    } else {
      self = text.hasSuffix(".json") || text.contains("/") ? .file(text) : .zone(text)
    }
  }
}
