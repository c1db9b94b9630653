import CurlTransport
import DNSModel
import Reporting
import Wording

/// A zone as a person names it.
struct ZoneArgument: Hashable, Sendable {
  /// What was made of it.
  enum Reference: Hashable, Sendable {
    /// By the identifier that Cloudflare assigned.
    case id(String)
    /// By its name.
    case name(DomainName)
  }

  /// How it was typed.
  let typed: String
  let reference: Reference

  /// Reads an argument.
  ///
  /// - Parameter text: A domain name in any case and script, with or without a final dot; a web or mail address with such
  ///   a name in it; or 32 hexadecimal digits.
  /// - Throws: ``Reporting/Problem`` if it is none of these.
  init(_ text: String) throws(Problem) {
    typed = TypedHost.shown(text)
    if Self.isIdentifier(text) {
      reference = .id(text.lowercased())
      return
    }
    let host = TypedHost(text).name
    let isPlausible = !host.contains { "@/: ".contains($0) } && IPAddress(host) == nil
    guard isPlausible, let ascii = IDNA.asciiName(of: host), let name = try? DomainName(ascii), !name.isRoot
    else { throw ZoneProblems.notAZone(typed) }
    reference = .name(name)
  }

  /// The name or the identifier.
  var name: String {
    switch reference {
    case .id(let id): id
    case .name(let name): name.dotless
    }
  }

  /// A Boolean value telling whether it is a single word, which no zone's name is.
  var isWord: Bool {
    if case .name(let name) = reference { name.labelCount == 1 } else { false }
  }

  /// Says on standard error what was made of something that is not simply a name.
  func tell() {
    guard case .name(let name) = reference else { return }
    let plain = typed.hasSuffix(".") ? typed.dropLast() : typed[...]
    guard plain.lowercased() != name.dotless else { return }
    let text = Text("\(typed) is read as \(name).", ja: "\(typed) を \(name) として扱います。")
    Console.complain(Line(text(Session.language), .doubtful))
  }

  /// Returns arguments without those that name the same zone again.
  static func distinct(_ texts: [String]) -> [String] {
    var (references, others) = (Set<Reference>(), Set<String>())
    return texts.filter { text in
      guard let argument = try? ZoneArgument(text) else { return others.insert(text).inserted }
      return references.insert(argument.reference).inserted
    }
  }

  /// Returns the identifiers among some arguments.
  static func identifiers(in texts: [String]) -> Set<String> {
    Set(texts.filter(isIdentifier).map { $0.lowercased() })
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count == 32 && text.allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
