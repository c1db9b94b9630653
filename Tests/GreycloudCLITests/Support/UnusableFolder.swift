import Foundation
import Glibc

/// A path below which nothing can be written.
enum UnusableFolder: String, CaseIterable, CustomStringConvertible {
  case plainFile = "a plain file"
  case belowProc = "in a file system that makes no folders"
  case readOnly = "a folder without permission to write"

  var description: String { rawValue }

  /// Those that stop whoever runs the tests: permissions do not hold for root.
  static var here: [UnusableFolder] { geteuid() == 0 ? allCases.filter { $0 != .readOnly } : allCases }

  /// Runs a body with such a path.
  ///
  /// - Parameter body: What to do with it.
  /// - Throws: What the body throws, or the error of a folder that cannot be made.
  func with(do body: (String) async throws -> Void) async throws {
    try await TemporaryFolder.with(["file": ""]) { folder in
      switch self {
      case .plainFile: try await body(folder["file"])
      case .belowProc: try await body("/proc/greycloud")
      case .readOnly:
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        try await body(folder.path)
      }
    }
  }
}
