import Foundation
import Subprocess
import SystemPackage

/// How the program that was built beside the tests is started: with nothing in its environment but what is given.
struct ProgramStart: Sendable {
  var arguments: [String]
  var environment: [String: String] = [:]
  var directory: String?
  /// The most octets that it can put into one file, or `nil` for any number.
  var fileLimit: Int?
  /// A signal that is ignored from the start, as `nohup` does, by its name without `SIG`.
  var ignoredSignal: String?
  /// Where a shell leads its descriptors, such as `>/dev/full`.
  var redirections: String?

  var configuration: Configuration {
    let shell =
      fileLimit.map(limit) ?? ignoredSignal.map { #"trap "" \#($0); exec "$0" "$@""# }
      ?? redirections.map { #"exec "$0" "$@" \#($0)"# }
    return Configuration(
      executable: .path(FilePath(shell == nil ? Self.program : "/bin/sh")),
      arguments: Arguments(shell.map { ["-c", $0, Self.program] + arguments } ?? arguments),
      environment: .custom(variables),
      workingDirectory: directory.map { FilePath($0) }
    )
  }

  /// With the signal ignored, a write beyond the limit fails half-way, as it does on a full disk.
  private func limit(_ octets: Int) -> String {
    #"trap "" XFSZ; exec prlimit --fsize=\#(octets) "$0" "$@""#
  }

  private var variables: [Environment.Key: String] {
    let base = ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": "/nonexistent"]
    return Dictionary(
      uniqueKeysWithValues: base.merging(environment) { $1 }.map { (Environment.Key(stringLiteral: $0), $1) }
    )
  }

  static var program: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "greycloud").path
  }
}
