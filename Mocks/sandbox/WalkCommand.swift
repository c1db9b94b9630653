import ArgumentParser
import CloudflareSandbox
import GreycloudCLI

/// Walks the main job on a broken zone, with the real commands, and tells what happens.
struct WalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Repair a broken example zone with the real commands, step by step."
  )

  func run() async throws {
    let sandbox = try await Sandbox.start(zones: [try ExampleZone.seed()])
    let isRepaired = try await Walk(sandbox: sandbox).isSuccessful()
    await sandbox.stop()
    guard isRepaired else { throw ExitCode.failure }
  }
}
