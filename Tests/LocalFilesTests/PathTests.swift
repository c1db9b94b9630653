import Foundation
import Glibc
import LocalFiles
import TestSupport
import Testing

/// Nobody but the user and root decides where a path leads.
struct PathTests {
  /// A user that no test runs as.
  private static let stranger: uid_t = 4321

  @Test func `links of one's own are followed, one after the other`() throws {
    try TestFolder.with { folder in
      try folder.folder("real/deep")
      try folder.write("x", to: "real/deep/file")
      try folder.link("first", to: "real")
      try folder.link("real/second", to: folder["real/deep/../deep"])
      try folder.link("real/deep/third", to: "file")
      let place = try FilePlace(folder["first/second/./third"])
      #expect(place.name == "file")
      #expect(place.path.hasSuffix("/real/deep/../deep/./file"))
      #expect(place.status?.kind == .regular)
    }
  }

  @Test func `a link may lead to what is not there yet`() throws {
    try TestFolder.with { folder in
      try folder.link("link", to: "new")
      let place = try FilePlace(folder["link"])
      #expect(place.name == "new" && place.status == nil)
    }
  }

  @Test func `links in a circle, missing folders and empty paths are refused`() throws {
    try TestFolder.with { folder in
      try folder.link("one", to: "two")
      try folder.link("two", to: "one")
      #expect(throws: FileFailure.refused(path: folder["one"], errno: ELOOP)) {
        try FilePlace(folder["one"])
      }
      #expect(throws: FileFailure.refused(path: folder["none/file"], errno: ENOENT)) {
        try FilePlace(folder["none/file"])
      }
      #expect(throws: FileFailure.refused(path: folder["none/"], errno: ENOENT)) {
        try FilePlace(folder["none/"])
      }
      #expect(throws: FileFailure.refused(path: "", errno: ENOENT)) { try FilePlace("") }
    }
  }

  @Test func `a folder is told as one`() throws {
    for path in ["/", ".", "/tmp/", "/tmp/.."] {
      #expect(try FilePlace(path).status?.kind == .folder, "\(path)")
    }
  }

  @Test func `a link to an open descriptor leads to what is open`() throws {
    try TestFolder.with { folder in
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      defer { ends.forEach { close($0) } }
      try folder.link("link", to: "/proc/self/fd/\(ends[1])")
      let place = try FilePlace(folder["link"])
      #expect(place.status?.kind == .pipe)
    }
  }

  @Test(.enabled(if: geteuid() == 0), arguments: ["link", "link/file"])
  func `a stranger's link is not followed`(_ path: String) throws {
    try TestFolder.with { folder in
      try folder.folder("real")
      try folder.link("link", to: "real")
      lchown(folder["link"], Self.stranger, 0)
      #expect(throws: FileFailure.foreignLink(path: folder["link"], owner: Self.stranger)) {
        try FilePlace(folder[path])
      }
    }
  }

  @Test(arguments: [
    Case("a folder for oneself", 0o700, nil), Case("one that others may read", 0o755, nil),
    Case("one like /tmp", 0o1777, nil), Case("one for all", 0o777, true),
  ])
  func `a folder that others may write to is no way`(_ row: Case<Int, Bool?>) throws {
    try TestFolder.with { folder in
      let parent = try folder.folder("parent", mode: row.input)
      let failure = row.expected.map { FileFailure.exposed(path: parent, isOwn: $0) }
      for path in [parent, parent + "/child/grandchild"] {
        #expect(Self.failure(path) == failure, "\(path)")
      }
    }
  }

  @Test(
    .enabled(if: geteuid() == 0),
    arguments: [
      Case("in a shared folder", 0o1777, true), Case("in a folder of one's own", 0o755, false),
    ]
  )
  func `what a stranger put into a shared folder is no way`(_ row: Case<Int, Bool>) throws {
    try TestFolder.with { folder in
      try folder.folder("shared", mode: row.input)
      let child = try folder.folder("shared/child")
      chown(child, Self.stranger, Self.stranger)
      let failure = FileFailure.exposed(path: child, isOwn: false)
      #expect(Self.failure(child + "/state") == (row.expected ? failure : nil))
    }
  }

  @Test(
    .enabled(if: geteuid() == 0),
    arguments: [
      Case("its owner's group", (4321, 4321), false), Case("another group", (4321, 4322), true),
      Case("root's group", (0, 0), false), Case("a group that many are in", (0, 4322), true),
    ]
  )
  func `a group that holds its owner only is nobody else`(_ row: Case<(uid_t, gid_t), Bool>) throws {
    try TestFolder.with { folder in
      let path = try folder.write("x", to: "file")
      chown(path, row.input.0, row.input.1)
      chmod(path, 0o664)
      #expect(FileStatus(at: path, followsLink: true)?.isWritableByOthers == row.expected)
    }
  }

  private static func failure(_ path: String) -> FileFailure? {
    do throws(FileFailure) {
      try PathTrust.check(path)
      return nil
    } catch {
      return error
    }
  }
}
