import Glibc
import LocalFiles
import Reporting

/// A file that output goes to, whole or not at all; what is no regular file is written into as it is.
final class OutputFile: Sendable {
  private let path: String
  private let target: OutputTarget

  /// Opens the file at once, so that an unwritable one is known before any work is done; what it holds stays until all
  /// is there.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isPrivate: Whether only its owner may read it.
  /// - Throws: ``Reporting/Problem`` if it cannot be written.
  init(_ path: String, isPrivate: Bool = false) throws(Problem) {
    self.path = path
    target = try Self.catching(path) { () throws(FileFailure) in
      try OutputTarget(path, mode: isPrivate ? 0o600 : nil)
    }
  }

  /// Adds text, without any secret that it may quote.
  func append(_ text: String) throws(Problem) {
    try put(Array(OutputGate.passed(text).utf8))
  }

  private func put(_ octets: [UInt8]) throws(Problem) {
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(target.descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileProblems.unwritable(path, .refused(path: path, errno: errno)) }
      rest = rest.dropFirst(written)
    }
  }

  /// Puts what was added in its place; what is added later stands there at once.
  func publish() throws(Problem) {
    try Self.catching(path) { () throws(FileFailure) in try target.publish() }
  }

  /// Leaves the file as it was, unless it was published.
  func discard() { target.discard() }

  /// Writes a file, whole or not at all.
  static func write(_ contents: [UInt8], to path: String, isPrivate: Bool = false) throws(Problem) {
    try OutputGate.check(contents)
    let file = try OutputFile(path, isPrivate: isPrivate)
    try file.put(contents)
    try file.publish()
  }

  private static func catching<Value>(
    _ path: String,
    _ body: () throws(FileFailure) -> Value
  ) throws(Problem) -> Value {
    do {
      return try body()
    } catch {
      throw FileProblems.unwritable(path, error)
    }
  }
}
