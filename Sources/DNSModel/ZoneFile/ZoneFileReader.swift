/// Reads entry after entry and remembers what later ones leave out.
struct ZoneFileReader {
  /// The name that completes relative ones.
  private var origin: DomainName?
  /// The first `$ORIGIN` of the file.
  private var firstOrigin: DomainName?
  /// The origin in force, if the file itself states it.
  private var statedOrigin: DomainName?
  private var defaultTTL = TTL.automatic
  private var owner: DomainName?
  private var apex: DomainName?
  private var records: [Record] = []

  init(origin: DomainName?) {
    self.origin = origin
    firstOrigin = origin
  }

  mutating func read(_ text: String) throws(ZoneFileError) -> ZoneFile {
    var lexer = ZoneFileLexer(text)
    while let entry = try lexer.next() {
      do {
        try read(entry)
      } catch {
        throw ZoneFileError(line: entry.line, reason: error)
      }
    }
    // Older exports begin at the root and name the zone in every line.
    let stated = (apex ?? firstOrigin).flatMap { $0.isRoot ? nil : $0 }
    guard let apex = stated ?? commonOwner(), !apex.isRoot else {
      throw ZoneFileError(line: 1, reason: .unknownApex)
    }
    return ZoneFile(apex: apex, records: records)
  }

  private mutating func read(_ entry: ZoneFileEntry) throws(ZoneFileError.Reason) {
    if !entry.beginsWithBlank, entry.fields[0].octets.first == UInt8(ascii: "$") {
      try readDirective(entry.fields)
    } else {
      try readRecord(entry)
    }
  }

  /// Two owners side by side do not tell where their zone begins; an owner above all others does.
  private func commonOwner() -> DomainName? {
    guard var common = records.first?.owner else { return nil }
    for record in records {
      while !record.owner.isAtOrBelow(common), let parent = common.parent { common = parent }
    }
    return records.contains { $0.owner == common } ? common : nil
  }
}

extension ZoneFileReader {
  private mutating func readDirective(_ fields: [ZoneFileField]) throws(ZoneFileError.Reason) {
    let argument = fields.dropFirst().first
    switch fields[0].text.uppercased() {
    case "$ORIGIN": try setOrigin(argument)
    case "$TTL":
      guard let ttl = argument.flatMap(ZoneFileTTL.parse) else { throw .badTTL(argument?.text ?? "") }
      defaultTTL = ttl
    case "$INCLUDE": throw .includeNotSupported
    case "$GENERATE": throw .generateNotSupported
    case let directive: throw .unknownDirective(directive)
    }
  }

  private mutating func setOrigin(_ argument: ZoneFileField?) throws(ZoneFileError.Reason) {
    guard let argument else { throw .badName(.empty) }
    let name = try zoneName(argument, under: origin)
    (origin, statedOrigin) = (name, name)
    firstOrigin = firstOrigin ?? name
  }

  private mutating func readRecord(_ entry: ZoneFileEntry) throws(ZoneFileError.Reason) {
    let fields = try RecordFields(entry)
    let owner = try owner(of: fields)
    self.owner = owner
    guard fields.type != .soa else { return try setApex(owner) }
    let data = ZoneFileData(type: fields.type, fields: fields.data, origin: origin)
    let note = entry.comment.map { RecordNote($0) } ?? RecordNote()
    records.append(
      Record(
        id: .line(entry.line),
        owner: owner,
        rdata: try data.rdata(),
        ttl: fields.ttl ?? defaultTTL,
        proxyStatus: note.proxyStatus,
        comment: note.comment,
        tags: note.tags,
        settings: note.settings
      )
    )
  }

  private mutating func setApex(_ owner: DomainName) throws(ZoneFileError.Reason) {
    guard apex == nil || apex == owner else { throw .secondZone(owner) }
    apex = owner
    origin = origin ?? owner
  }

  private func owner(of fields: RecordFields) throws(ZoneFileError.Reason) -> DomainName {
    guard let field = fields.owner else {
      guard let owner else { throw .missingOwner }
      return owner
    }
    guard fields.type == .soa else { return try name(field.text, under: origin) }
    return try zoneName(field, under: statedOrigin)
  }

  private func name(_ text: String, under origin: DomainName?) throws(ZoneFileError.Reason) -> DomainName {
    do {
      if let origin { return try DomainName(text, relativeTo: origin) }
      let name = try DomainName(text)
      if CanonicalName.endsInDot(text) { return name }
    } catch {
      throw .badName(error)
    }
    throw .noOrigin(name: text)
  }

  /// Returns the name of a zone, which Cloudflare's export writes without the final dot.
  private func zoneName(
    _ field: ZoneFileField,
    under stated: DomainName?
  ) throws(ZoneFileError.Reason) -> DomainName {
    let text = field.text
    guard text != "@", let absolute = try? DomainName(text), stated == nil || stated == absolute else {
      return try name(text, under: origin)
    }
    return absolute
  }
}
