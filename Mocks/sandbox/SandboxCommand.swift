import ArgumentParser

/// The command that offers a local Cloudflare to programs that want to talk to one.
@main
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "A local server that behaves like Cloudflare's API where DNS is concerned.",
    subcommands: [WalkCommand.self, ServeCommand.self],
    defaultSubcommand: WalkCommand.self
  )
}
