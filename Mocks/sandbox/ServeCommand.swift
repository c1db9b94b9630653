import ArgumentParser
import CloudflareSandbox

/// Starts a sandbox, says how to reach it, and runs until it is interrupted.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Start a sandbox and print the environment variables that lead to it."
  )

  @Option(help: "The port to listen on; 0 takes any free one.")
  var port = 0

  @Option(help: "How many zones to generate beside the example.")
  var zones = 0

  @Option(help: "How many records each generated zone has.")
  var records = 1000

  func run() async throws {
    var options = SandboxOptions()
    options.port = port
    let sandbox = try await Sandbox.start(zones: try seeds(), options: options)
    print("export CLOUDFLARE_BASE_URL=\(sandbox.baseURL)")
    print("export CLOUDFLARE_API_TOKEN=\(Sandbox.Tokens.full)")
    print("ready")
    flushOutput()
    await Interruption.wait()
    await sandbox.stop()
  }

  private func seeds() throws -> [SeedZone] {
    let generated = (0..<zones).map {
      SeedZone.generated(name: "generated-\($0 + 1).example", records: records)
    }
    return [try ExampleZone.seed()] + generated
  }
}
