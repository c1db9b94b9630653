import Glibc
import LocalFiles
import TestSupport
import Testing

/// Opening and reading never wait for somebody who does not come.
struct OpenedFileTests {
  @Test func `a file is read up to its limit`() throws {
    try TestFolder.with { folder in
      let path = try folder.write("12345678", to: "file")
      #expect(try OpenedFile(path).contents(upTo: 8) == Array("12345678".utf8))
      #expect(throws: FileFailure.tooLarge(path: path, limit: 7)) {
        try OpenedFile(path).contents(upTo: 7)
      }
    }
  }

  @Test func `a pipe that is being written is read to its end`() throws {
    try TestFolder.with { folder in
      mkfifo(folder["pipe"], 0o600)
      let file = try OpenedFile(folder["pipe"])
      #expect(file.status.kind == .pipe)
      let writer = open(folder["pipe"], O_WRONLY)
      #expect(write(writer, "abc", 3) == 3)
      close(writer)
      #expect(try file.contents(upTo: 9) == Array("abc".utf8))
    }
  }

  @Test func `a pipe without end is not read to its end`() throws {
    try TestFolder.with { folder in
      mkfifo(folder["pipe"], 0o600)
      let file = try OpenedFile(folder["pipe"])
      let writer = open(folder["pipe"], O_WRONLY)
      defer { close(writer) }
      #expect(write(writer, "abcdefghij", 10) == 10)
      #expect(throws: FileFailure.tooLarge(path: folder["pipe"], limit: 9)) { try file.contents(upTo: 9) }
    }
  }

  @Test func `a pipe that nobody writes to is given up`() throws {
    try TestFolder.with { folder in
      mkfifo(folder["pipe"], 0o600)
      let file = try OpenedFile(folder["pipe"])
      #expect(throws: FileFailure.abandoned(path: folder["pipe"])) { try file.contents(upTo: 9) }
    }
  }

  @Test func `an open descriptor is read from where it stands`() throws {
    try TestFolder.with { folder in
      let descriptor = open(try folder.write("12345678", to: "file"), O_RDONLY)
      defer { close(descriptor) }
      lseek(descriptor, 6, SEEK_SET)
      for path in ["/dev/fd/\(descriptor)", "/proc/self/fd/\(descriptor)"] {
        lseek(descriptor, 6, SEEK_SET)
        #expect(try OpenedFile(path).contents(upTo: 8) == Array("78".utf8))
      }
      #expect(throws: FileFailure.refused(path: "/dev/fd/999", errno: EBADF)) {
        try OpenedFile("/dev/fd/999")
      }
    }
  }

  @Test(arguments: [
    Case("a device", "/dev/zero", FileKind.device), Case("a folder", "/", .folder),
  ])
  func `what has no end, or no octets, is told by its kind`(_ row: Case<String, FileKind>) throws {
    let file = try OpenedFile(row.input)
    #expect(throws: FileFailure.unfit(path: row.input, row.expected)) { try file.expectReadable() }
    #expect(throws: FileFailure.unfit(path: row.input, row.expected)) { try file.expectRegular() }
  }
}
