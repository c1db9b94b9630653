import CloudflareSandbox
import Foundation
import Testing

/// The journal of the only run on a sandbox, as it lies on the disk.
struct JournalFile {
  private let path: String

  /// Finds the journal.
  ///
  /// - Parameter sandbox: The sandbox.
  /// - Throws: An error if there is no journal, or more than one.
  init(of sandbox: Sandbox) throws {
    let folder = sandbox.stateFolder + "/greycloud/runs/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    try #require(names.count == 1, "\(names)")
    path = folder + names[0]
  }

  /// The run.
  var run: String { path.runs.last ?? "" }

  /// Its entries, without their line ends.
  func entries() throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Where each entry begins, in octets, and where the next one would.
  func beginnings() throws -> [Int] {
    try entries().reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count + 1) }
  }

  /// Leaves of the file only what a loss of power in the middle of an entry leaves.
  ///
  /// - Parameter entry: The number of the entry, from 0.
  /// - Throws: The error of a file that cannot be read or written.
  func tear(in entry: Int) throws {
    let contents = try Data(contentsOf: URL(filePath: path))
    try contents.prefix(try beginnings()[entry] + 9).write(to: URL(filePath: path))
  }
}
