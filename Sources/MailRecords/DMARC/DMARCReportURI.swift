public import DNSModel
import Wording

/// A place that reports are sent to (RFC 9989 §4.6).
public struct DMARCReportURI: Sendable, Hashable {
  /// The address as it stands in the record, with an obsolete size if it has one.
  public let text: String
  /// Its place in the record, in UTF-8 octets.
  public let range: Range<Int>
  /// The scheme, in lower case.
  public let scheme: String
  /// The domain of a mail address; `nil` for other schemes, and for a domain that is none of the DNS.
  public let domain: DomainName?
  /// The obsolete size limit such as `10m`, which only readers of RFC 7489 heed.
  public let size: String?
}

/// Reads one entry of a list of report addresses.
struct DMARCReportEntry {
  let text: String
  let range: Range<Int>

  /// Why an entry is no address that reports can be sent to.
  struct Failure: Error {
    let message: Text
  }

  /// Characters of RFC 3986 §2.2 and §2.3 and the percent sign; a comma separates entries and `!` the size.
  private static let allowed = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@$&'()*+;=%".utf8
  )

  func uri() throws(Failure) -> DMARCReportURI {
    guard !text.isEmpty else { throw Failure(message: Text("is empty", ja: "空です")) }
    let parts = text.split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
    let size = parts.count == 2 ? String(parts[1]) : nil
    if let size, !Self.isSize(size) {
      throw Failure(
        message: Text("has an exclamation mark, which has to be written %21", ja: "感嘆符（!）は %21 と書く必要があります")
      )
    }
    let address = String(parts[0])
    try checkCharacters(of: address)
    let scheme = try scheme(of: address)
    var domain: DomainName?
    if scheme == "mailto" { domain = try mailDomain(String(address.dropFirst("mailto:".count))) }
    return DMARCReportURI(text: text, range: range, scheme: scheme, domain: domain, size: size)
  }

  private func checkCharacters(of address: String) throws(Failure) {
    if address.utf8.contains(where: TagScanner.isSpace) {
      throw Failure(message: Text("has a blank in it", ja: "空白が入っています"))
    }
    guard address.utf8.allSatisfy(Self.allowed.contains) else {
      throw Failure(message: Text("has characters that no address has", ja: "アドレスに使えない文字があります"))
    }
  }

  private func scheme(of address: String) throws(Failure) -> String {
    let scheme = address.prefix { $0 != ":" }
    let isName =
      scheme.first.map { $0.isASCII && $0.isLetter } == true
      && scheme.utf8.allSatisfy { octet in
        (0x61...0x7A).contains(octet | 0x20) || (0x30...0x39).contains(octet) || "+-.".utf8.contains(octet)
      }
    guard scheme.count < address.count, isName, !scheme.contains("@") else {
      throw Failure(
        message: Text("lacks mailto: in front of the address", ja: "アドレスの前に mailto: がありません")
      )
    }
    return scheme.lowercased()
  }

  /// Headers may follow the address (RFC 6068 §2).
  private func mailDomain(_ rest: String) throws(Failure) -> DomainName? {
    let address = rest.prefix { $0 != "?" }
    guard !address.lowercased().hasPrefix("mailto:") else {
      throw Failure(message: Text("has mailto: twice", ja: "mailto: が二重に付いています"))
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let name = try? DomainName(String(parts[1])),
      name.labelCount > 1, !parts[1].contains("/"), !parts[1].contains(":")
    else {
      throw Failure(message: Text("is not a mail address", ja: "メールアドレスではありません"))
    }
    return name
  }

  private static func isSize(_ text: String) -> Bool {
    var digits = Substring(text)
    if let unit = digits.last, "kmgtKMGT".contains(unit) { digits.removeLast() }
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
