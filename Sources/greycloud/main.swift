import FoundationEssentials
import Glibc
import GreycloudCLI

let run = CommandLineRun(
  arguments: Array(CommandLine.arguments.dropFirst()),
  surroundings: .ofThisProcess(environment: ProcessInfo.processInfo.environment)
)
// Without exit handlers: those of TLS would take away what libcurl's thread may still be setting up, and all output
// is written already.
_exit(await run.exitCode())
