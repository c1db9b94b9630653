import CProcess
import FoundationEssentials
import Glibc
import GreycloudCLI

cprocess_keep_memory_private()
// A descriptor that was closed from the start would be given to the next file or connection, into which output would
// then be written. To this one nothing can be written, so a diff that nobody can read is noticed.
while case let descriptor = open("/dev/null", O_RDONLY), descriptor >= 0 {
  guard descriptor > STDERR_FILENO else { continue }
  close(descriptor)
  break
}
// A reader that goes away, such as `head`, must not end a run between two of its steps.
signal(SIGPIPE, SIG_IGN)
let environment = ProcessInfo.processInfo.environment
// The tokens are read, so they are taken out of the block that `/proc` shows. The other variable would have TLS write
// down the keys of its connections.
for name in ["CLOUDFLARE_API_TOKEN", "CF_API_TOKEN", "SSLKEYLOGFILE"] {
  if let value = getenv(name) { memset(value, 0, strlen(value)) }
  unsetenv(name)
}
let run = CommandLineRun(
  arguments: Array(CommandLine.arguments.dropFirst()),
  surroundings: .ofThisProcess(environment: environment)
)
// Without exit handlers: those of TLS would take away what libcurl's thread may still be setting up, and all output
// is written already.
_exit(await run.exitCode())
