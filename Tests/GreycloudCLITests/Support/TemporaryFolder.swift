import Foundation

/// A folder of files that exists while a test needs it.
struct TemporaryFolder {
  let path: String

  /// Runs a body with a folder that holds some files, and removes it afterwards.
  ///
  /// - Parameters:
  ///   - files: The contents of the files by their paths below the folder.
  ///   - body: What to do with it.
  /// - Throws: What the body throws, or the error of a folder that cannot be made.
  static func with(_ files: [String: String], do body: (TemporaryFolder) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "greycloud-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, contents) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try contents.write(to: file, atomically: true, encoding: .utf8)
    }
    do {
      try await body(TemporaryFolder(path: folder.path))
    } catch {
      try FileManager.default.removeItem(at: folder)
      throw error
    }
    try FileManager.default.removeItem(at: folder)
  }

  /// The path of a file in the folder.
  subscript(_ name: String) -> String { path + "/" + name }

  /// Returns the text of a file in the folder.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }

  /// Returns the texts of all files in the folder.
  func texts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).map { try text(of: $0) }
  }

  /// Runs the program in the folder.
  func run(_ arguments: String..., below: String = "") async throws -> GreycloudRun {
    try await GreycloudRun.start(arguments, in: below.isEmpty ? path : self[below])
  }
}

/// A zone file in which the host of the MX record is orange.
enum ExportedZone {
  static let orangeMail = """
    example.com. 1 IN A 192.0.2.10 ; cf_tags=cf-proxied:true
    mail.example.com. 1 IN A 192.0.2.25 ; cf_tags=cf-proxied:true
    example.com. 1 IN MX 10 mail.example.com.
    example.com. 1 IN SOA ns1.example.net. dns.example.net. 1 10000 2400 604800 3600

    """
}
