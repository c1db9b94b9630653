import FoundationEssentials
import Glibc
import GreycloudCLI

// A descriptor that was closed from the start would be given to the next file or connection, into which output would
// then be written. To this one nothing can be written, so a diff that nobody can read is noticed.
while case let descriptor = open("/dev/null", O_RDONLY), descriptor >= 0 {
  guard descriptor > STDERR_FILENO else { continue }
  close(descriptor)
  break
}
// A reader that goes away, such as `head`, must not end a run between two of its steps.
signal(SIGPIPE, SIG_IGN)
let run = CommandLineRun(
  arguments: Array(CommandLine.arguments.dropFirst()),
  surroundings: .ofThisProcess(environment: ProcessInfo.processInfo.environment)
)
// Without exit handlers: those of TLS would take away what libcurl's thread may still be setting up, and all output
// is written already.
_exit(await run.exitCode())
