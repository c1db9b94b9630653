extension ZoneFile {
  /// Returns a zone as a file of the shape of Cloudflare's export, which ``parse(_:origin:)`` reads back.
  ///
  /// The file states the zone's name by `$ORIGIN`: the SOA record is the provider's, so there is none to
  /// write. A TXT record that is stored without quotes gets them, as a zone file needs them.
  ///
  /// - Parameter zone: The zone to write.
  /// - Returns: The text, its records grouped by type and otherwise in zone order.
  public static func text(of zone: Zone) -> String {
    let types = Set(zone.records.map(\.type)).subtracting([.soa])
    let sections = types.sorted(by: precedes).map { section(zone.records(of: $0)) }
    return header(zone.apex) + sections.joined()
  }

  private static func header(_ apex: DomainName) -> String {
    ";;\n;; Domain:     \(apex)\n;;\n$ORIGIN \(apex)\n"
  }

  private static func precedes(_ left: RRType, _ right: RRType) -> Bool {
    left == .ns ? right != .ns : right != .ns && left.mnemonic < right.mnemonic
  }

  private static func section(_ records: [Record]) -> String {
    let title = records.first.map { "\n;; \($0.type) Records\n" } ?? ""
    return title + records.map { line($0) + "\n" }.joined()
  }

  private static func line(_ record: Record) -> String {
    let fields = [
      record.owner.description, String(record.ttl.apiValue), "IN", record.type.mnemonic,
      DataSpelling.text(of: record.rdata),
    ]
    return fields.joined(separator: "\t") + RecordNote(record).text
  }
}

extension RecordNote {
  /// Creates the note of a record; only types that can be proxied have a cloud.
  init(_ record: Record) {
    self.init(
      comment: record.comment,
      tags: record.tags,
      proxyStatus: record.type.isProxiable ? record.proxyStatus : nil,
      settings: record.settings
    )
  }

  /// The note with its semicolon, or the empty string if there is nothing to say.
  var text: String {
    var words = comment.flatMap { Self.trimmed(Array($0.utf8)[...]) }.map { [$0] } ?? []
    let all = tags + (settings.flattensAlias ? [Self.flatteningTag] : []) + proxyTags
    if !all.isEmpty || words.contains(where: Self.readsAsTags) {
      words.append(Self.marker + TagList.text(of: all))
    }
    return words.isEmpty ? "" : " ; " + Self.onOneLine(words.joined(separator: " "))
  }

  private var proxyTags: [String] {
    proxyStatus.map { [Self.proxyTag + ($0 == .proxied ? "true" : "false")] } ?? []
  }

  /// Behind a comment that would be taken for tags, real ones must stand, if only an empty list.
  private static func readsAsTags(_ comment: String) -> Bool {
    RecordNote(Array(comment.utf8)[...]) != RecordNote(comment: comment)
  }

  /// A line break would end the comment and begin a record.
  private static func onOneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}
