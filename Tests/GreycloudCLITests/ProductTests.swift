import Foundation
import Testing

/// The program loads nothing that somebody put beside it, and nothing of it can be rewritten while it runs.
@Suite(.serialized)
struct ProductTests {
  /// A product to look at that was built as the README says; otherwise the one that was built for the tests.
  private static let named = ProcessInfo.processInfo.environment["GREYCLOUD_PRODUCT"]

  @Test func `the linker hardens it`() throws {
    let product = try ELFFile(path: Self.named ?? ProgramStart.program)
    #expect(product.isPositionIndependent)
    #expect(product.bindsNow)
    #expect(product.protectsRelocations)
    #expect(!product.hasExecutableStack)
  }

  @Test(.enabled(if: named != nil))
  func `it looks for libraries in no folder that moves with it`() throws {
    let product = try ELFFile(path: try #require(Self.named))
    let relative = product.libraryFolders.filter { !$0.hasPrefix("/") }
    #expect(relative == [])
  }

  @Test func `the folders of a program are seen`() throws {
    // SwiftPM lets everything that it links for tests look beside itself.
    let tests = try ELFFile(path: CommandLine.arguments[0])
    #expect(tests.libraryFolders.contains("$ORIGIN"))
    #expect(throws: ELFFile.Failure.self) { try ELFFile(path: #filePath) }
  }

  @Test func `the command of the README leaves the program's own folder out`() throws {
    let readme = try String(contentsOfFile: Self.root + "/README.md", encoding: .utf8)
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("swift build -c release") }
    #expect(!commands.isEmpty)
    for command in commands where command.contains("--product greycloud") {
      #expect(command.contains(" --disable-local-rpath"), "\(command)")
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}
