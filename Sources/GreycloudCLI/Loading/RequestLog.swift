import CloudflareAPI
import CurlTransport
import Reporting

/// Shows requests for `--verbose`: method, path, outcome; no header and so no token.
enum RequestLog {
  @Sendable static func show(_ exchange: ExchangeReport) {
    let (seconds, attoseconds) = exchange.duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let status = exchange.status.map(String.init) ?? "-"
    let attempt = exchange.attempt > 1 ? " (attempt \(exchange.attempt))" : ""
    let text = "\(exchange.method.rawValue) \(exchange.target) \(status) \(milliseconds) ms\(attempt)"
    Console.complain(Line(text, .faint))
  }
}
