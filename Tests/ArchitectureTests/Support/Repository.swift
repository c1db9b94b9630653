import FoundationEssentials

/// The files of the repository that these tests belong to.
enum Repository {
  /// The repository's root, with a final slash.
  static let root: String = {
    let folders = #filePath.split(separator: "/").dropLast(4)
    return "/" + folders.joined(separator: "/") + "/"
  }()

  /// Every Swift file below `Sources`.
  static let sources: [SourceFile] = files(below: "Sources").filter { $0.path.hasSuffix(".swift") }

  /// Every Swift file below `Tests`.
  static let tests: [SourceFile] = files(below: "Tests").filter { $0.path.hasSuffix(".swift") }

  /// The package's manifest.
  static let manifest = file("Package.swift")

  /// Returns the Swift files of one folder below `Sources`.
  ///
  /// - Parameter folder: The folder, such as `MailRules/Rules`.
  /// - Returns: Its files, those of its own folders too.
  static func sources(in folder: String) -> [SourceFile] {
    sources.filter { $0.path.hasPrefix("Sources/\(folder)/") }
  }

  /// Returns a file; an unreadable one is empty.
  ///
  /// - Parameter path: The path below the root.
  /// - Returns: The file.
  static func file(_ path: String) -> SourceFile {
    let contents = FileManager.default.contents(atPath: root + path) ?? Data()
    return SourceFile(path, String(decoding: contents, as: UTF8.self))
  }

  /// Returns what a folder holds.
  ///
  /// - Parameter folder: The folder below the root; the root itself is empty.
  /// - Returns: The sorted names.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root + folder)) ?? []).sorted()
  }

  private static func files(below folder: String) -> [SourceFile] {
    names(in: folder).flatMap { name -> [SourceFile] in
      let path = "\(folder)/\(name)"
      return isFolder(path) ? files(below: path) : [file(path)]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder) && isFolder
  }
}
