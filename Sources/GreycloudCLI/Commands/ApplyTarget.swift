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
  ///
  /// The address of a web page is what people give for a zone.
  init(_ text: String) {
    if let run = RunID(text) {
      self = .run(run)
    } else {
      let isFile = text.lowercased().hasSuffix(".json") || text.contains("/") && !text.contains("://")
      self = isFile ? .file(text) : .zone(text)
    }
  }

  /// Returns a path as an argument that means a file, whatever its name looks like.
  static func argument(forFile path: String) -> String {
    ApplyTarget(path) == .file(path) && !path.hasPrefix("-") ? path : "./" + path
  }
}
