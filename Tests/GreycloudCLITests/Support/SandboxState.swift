import CloudflareSandbox
import Foundation

extension Sandbox {
  /// Where the program keeps what it knows about the zones of this sandbox; the program itself has to make it.
  var stateFolder: String {
    let process = ProcessInfo.processInfo.processIdentifier
    return FileManager.default.temporaryDirectory.appending(path: "greycloud-tests-\(process)-\(port)").path
  }

  /// Removes what the program has kept; the port, and with it the name, must still be taken.
  func removeState() throws {
    guard FileManager.default.fileExists(atPath: stateFolder) else { return }
    try FileManager.default.removeItem(atPath: stateFolder)
  }
}
