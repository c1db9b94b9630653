import CloudflareAPI
import CurlTransport
import Reporting
import Wording

/// Where the API is, and who says so.
struct APIAddress {
  let url: String
  private let source: String?

  private static let variable = "CLOUDFLARE_BASE_URL"
  private static let ownHost = "api.cloudflare.com"

  /// Finds the address of this run.
  ///
  /// - Parameter option: What `--api-base` names, if it was given.
  /// - Throws: ``Reporting/Problem`` for an empty one, which may have been meant to be anything.
  init(option: String?) throws(Problem) {
    let variable = Session.surroundings.environment[Self.variable]
    (url, source) =
      if let option {
        (option, "--api-base")
      } else if let variable {
        (variable, Self.variable)
      } else {
        (CloudflareClient.defaultBaseURL, nil)
      }
    if url.isEmpty, let source { throw Self.empty(source) }
  }

  /// Says on standard error that somebody else gets the token, also where little is to be said.
  ///
  /// A loopback address is told with `--verbose` alone: what listens there runs on this computer, where plain HTTP is
  /// accepted for the same reason, and it is the way of every test against the sandbox.
  ///
  /// - Parameter verbose: Whether everything is told.
  /// - Throws: ``Reporting/Problem`` if no request can be sent there.
  func announce(verbose: Bool) throws(Problem) {
    let address: TransportAddress
    do {
      address = try TransportAddress(url)
    } catch {
      throw TransportProblems.problem(error, notDone: Problem.nothingChecked)
    }
    guard let source, address.host != Self.ownHost, verbose || !address.isLoopback else { return }
    let text = Text(
      "The token goes to \(address.host) (from \(source)).",
      ja: "トークンの送信先は \(address.host) です（\(source) による指定）。"
    )
    Console.complain(Line(text(Session.language), .doubtful))
  }

  private static func empty(_ source: String) -> Problem {
    Problem(
      .badConfiguration,
      Text("The API's address in \(source) is empty.", ja: "\(source) の API アドレスが空です。"),
      notDone: Problem.nothingChecked,
      next: Text(
        "Leave \(source) out for Cloudflare's own API, or give an https address.",
        ja: "Cloudflare の API を使うには \(source) を指定しないでください。ほかの場合は https のアドレスを指定してください。"
      )
    )
  }
}
