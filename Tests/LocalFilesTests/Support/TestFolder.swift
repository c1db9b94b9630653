import Foundation

/// A folder that exists while a test needs it.
struct TestFolder {
  let path: String

  static func with(_ body: (TestFolder) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "greycloud-files-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(TestFolder(path: path))
  }

  subscript(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: self[name], atomically: false, encoding: .utf8)
    return self[name]
  }

  @discardableResult
  func folder(_ name: String, mode: Int = 0o755) throws -> String {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self[name])
    return self[name]
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }
}
