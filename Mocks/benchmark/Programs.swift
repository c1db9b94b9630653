import ArgumentParser
import FoundationEssentials
import Subprocess
import SystemPackage

/// The programs that are measured, and those that help.
struct Programs: Sendable {
  /// The greycloud that was built beside this benchmark.
  let greycloud: Executable
  /// The local server, which was built there too.
  let sandbox: Executable
  /// The peer that everybody has.
  let curl = Executable.name("curl")

  /// Finds the programs.
  ///
  /// - Throws: `ValidationError` with the command that builds what is missing.
  init() throws {
    let own = try Self.ownPath()
    let folder = own.removingLastComponent()
    for name in ["greycloud", "sandbox"] where !Self.exists(folder.appending(name)) {
      throw ValidationError(
        "\(folder) has no \(name). Build it: swift build -c release --static-swift-stdlib"
      )
    }
    greycloud = .path(folder.appending("greycloud"))
    sandbox = .path(folder.appending("sandbox"))
  }

  private static func ownPath() throws -> FilePath {
    #if os(Linux)
    return FilePath(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    #else
    return FilePath(CommandLine.arguments[0])
    #endif
  }

  private static func exists(_ path: FilePath) -> Bool {
    FileManager.default.isExecutableFile(atPath: path.string)
  }
}
