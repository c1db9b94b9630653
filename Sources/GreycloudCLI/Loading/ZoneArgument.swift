import CurlTransport
import DNSModel
import Reporting
import Wording

/// A zone as a person names it.
enum ZoneArgument: Hashable, Sendable {
  /// By the identifier that Cloudflare assigned.
  case id(String)
  /// By its name.
  case name(DomainName)

  /// Reads an argument.
  ///
  /// - Parameter text: A domain name in any case and script, with or without a final dot, or 32 hexadecimal digits.
  /// - Throws: ``Reporting/Problem`` if it is neither.
  init(_ text: String) throws(Problem) {
    if text.utf8.count == 32, text.allSatisfy({ $0.isHexDigit && $0.isASCII }) {
      self = .id(text.lowercased())
      return
    }
    let isPlausible = !text.contains { "@/: ".contains($0) } && text.contains(".")
    guard isPlausible, let ascii = IDNA.asciiName(of: text), let name = try? DomainName(ascii), !name.isRoot
    else { throw Self.problem(text) }
    self = .name(name)
  }

  private static func problem(_ text: String) -> Problem {
    let shown = text.isEmpty ? "\"\"" : text
    let isPage = text.contains("://")
    return Problem(
      .usage,
      isPage
        ? Text(
          "\(shown) is not a zone; it looks like the address of a web page.",
          ja: "\(shown) はゾーンではなく、Web ページのアドレスのようです。"
        )
        : Text("\(shown) is not a zone.", ja: "\(shown) はゾーンではありません。"),
      notDone: Problem.nothingChecked,
      next: Text(
        "Name the domain alone, such as example.com, or the zone's 32-digit identifier.",
        ja: "example.com のようにドメイン名だけを、または 32 桁のゾーン ID を指定してください。"
      )
    )
  }
}
