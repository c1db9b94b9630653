/// Reads the data fields of a record.
struct ZoneFileData {
  let type: RRType
  let fields: ArraySlice<ZoneFileField>
  let origin: DomainName?

  func rdata() throws(ZoneFileError.Reason) -> RData {
    if fields.first?.text == "\\#" { return try generic() }
    if type == .txt { return .txt(TXT(presentation: quoted())) }
    guard let position = NameField.position(in: type, count: fields.count) else {
      return RData(type, presentation: spelled)
    }
    let completed = RData(type, presentation: try completed(at: position))
    guard case .opaque = completed, NameField.isModelled(type) else { return completed }
    return .opaque(type, spelled)
  }

  private var spelled: String { fields.map(\.text).joined(separator: " ") }

  /// Every field of a TXT record is one character-string, quoted or not (RFC 1035 §5.1).
  private func quoted() -> String {
    fields.map { $0.isQuoted ? $0.text : QuotedStrings.quoted(word: $0.octets) }.joined(separator: " ")
  }

  /// A field that is no name stays as it is: the zone may hold it, and a rule will tell.
  private func completed(at position: Int) throws(ZoneFileError.Reason) -> String {
    var texts = fields.map(\.text)
    let text = texts[position]
    if let origin {
      if let name = try? DomainName(text, relativeTo: origin) { texts[position] = name.description }
    } else if let name = try? DomainName(text) {
      guard CanonicalName.endsInDot(text) else { throw .noOrigin(name: text) }
      texts[position] = name.description
    }
    return texts.joined(separator: " ")
  }

  /// The form that any type can be written in: `\#`, a length, and that many octets (RFC 3597 §5).
  private func generic() throws(ZoneFileError.Reason) -> RData {
    let digits = fields.dropFirst(2).flatMap(\.octets)
    guard let length = fields.dropFirst().first.flatMap({ UInt16($0.text) }),
      digits.count == 2 * Int(length), digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
    else { throw .badData(type) }
    return .opaque(type, spelled)
  }
}
