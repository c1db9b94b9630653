import CloudflareSandbox

/// What a zone says, to the letter; identifiers and times are not part of it.
struct ZoneState: Sendable, Hashable, CustomStringConvertible {
  /// The records in line syntax; one that is there twice stands here twice.
  let lines: [String]

  var description: String { lines.joined(separator: "\n") }

  init(_ text: String) { lines = text.split(separator: "\n").map(String.init).sorted() }

  /// The present state of the faulty zone.
  init(of sandbox: Sandbox) {
    lines = sandbox.records(ofZone: FaultZone.name).map { RunMark.unified("\($0)") }.sorted()
  }
}

/// The comment with which a run marks the records that it makes.
enum RunMark {
  /// The mark of whatever run.
  static let any = "greycloud RUN"

  /// Returns a text in which every run has the same mark.
  static func unified(_ text: String) -> String {
    text.replacing(/greycloud \d{8}-\d{6}-[0-9a-f]{4}/, with: any)
  }
}

extension RecordedRequest {
  /// The body as text, whichever run sent it.
  var unmarkedText: String { RunMark.unified(text) }
}
