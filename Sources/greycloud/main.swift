import FoundationEssentials
import Glibc
import GreycloudCLI

let run = CommandLineRun(
  arguments: Array(CommandLine.arguments.dropFirst()),
  surroundings: .ofThisProcess(environment: ProcessInfo.processInfo.environment)
)
exit(await run.exitCode())
