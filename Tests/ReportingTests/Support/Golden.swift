import FoundationEssentials
import Testing

/// Files that hold what a renderer must produce, to the last character.
enum Golden {
  private static let folder = #filePath.replacing("Support/Golden.swift", with: "Golden/")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  /// Compares text with a file; `RECORD_GOLDEN=1` rewrites the file and fails all the same.
  static func expect(_ text: String, is name: String, _ place: SourceLocation = #_sourceLocation) throws {
    let path = folder + name + ".txt"
    if isRecording {
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record("recorded \(name).txt; read it, commit it, run again", sourceLocation: place)
    }
    let golden = try #require(
      FileManager.default.contents(atPath: path),
      "\(name).txt is missing",
      sourceLocation: place
    )
    #expect(text == String(decoding: golden, as: UTF8.self), "\(name).txt", sourceLocation: place)
  }
}
