import Foundation
import Glibc
import SystemPackage

/// A terminal with nobody but a test in front of it.
struct PseudoTerminal: Sendable {
  enum Failure: Error { case unavailable(Int32) }

  /// The side that the program sees.
  let user: FileDescriptor
  private let controller: Int32

  init() throws {
    var (controller, descriptor): (Int32, Int32) = (-1, -1)
    guard openpty(&controller, &descriptor, nil, nil, nil) == 0 else { throw Failure.unavailable(errno) }
    // The program must not inherit the tester's side, or the terminal would outlive it.
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    self.controller = controller
    user = FileDescriptor(rawValue: descriptor)
  }

  /// Types; the terminal keeps it until the program reads it or throws it away.
  func type(_ text: String) {
    let octets = Array(text.utf8)
    _ = octets.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
  }

  /// Types before anybody asks, and returns once the terminal holds it, which its echo shows.
  func typeAhead(_ text: String) {
    type(text)
    let lines = text.count { $0 == "\n" }
    var echo: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while echo.count < text.utf8.count + lines {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { return }
      echo += buffer[..<count]
    }
  }

  /// Returns everything that is shown until the program ends.
  ///
  /// Reading blocks, so it has a thread of its own: the sandbox needs those of the task pool.
  ///
  /// - Parameter look: Is given what has been shown so far, whenever there is more.
  /// - Returns: All of it, with the line ends of a file.
  func everythingShown(_ look: @escaping @Sendable (String) -> Void = { _ in }) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var shown: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
          let count = read(controller, &buffer, buffer.count)
          guard count > 0 else { break }
          shown += buffer[..<count]
          look(String(decoding: shown, as: UTF8.self))
        }
        close(controller)
        continuation.resume(returning: String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n"))
      }
    }
  }
}
