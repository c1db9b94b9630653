/// Reads seed lines.
struct SeedParser {
  let zone: String

  func records(in text: String) throws(SeedError) -> [SeedRecord] {
    var records: [SeedRecord] = []
    for (position, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first(where: { !$0.isWhitespace }), first != ";" else { continue }
      do throws(Problem) {
        records.append(try record(in: String(line)))
      } catch {
        throw SeedError(line: position + 1, reason: error.reason)
      }
    }
    return records
  }

  private struct Problem: Error { let reason: String }

  private func record(in text: String) throws(Problem) -> SeedRecord {
    guard var line = SeedLine(text) else { throw Problem(reason: "a quote is not closed") }
    guard let owner = line.takeFirst(), let typeName = line.takeFirst() else {
      throw Problem(reason: "an owner and a type are needed")
    }
    guard let type = RecordType(rawValue: typeName.uppercased()) else {
      throw Problem(reason: "\(typeName) is not a record type")
    }
    var record = SeedRecord()
    record.fields.type = type
    record.fields.name = self.owner(owner)
    for option in line.takeOptions() { record.apply(option) }
    if record.fields.proxied { record.fields.ttl = 1 }
    try readData(line.words, into: &record.fields)
    return record
  }

  private func readData(_ words: [String], into fields: inout RecordFields) throws(Problem) {
    switch fields.type {
    case .txt: fields.content = words.joined(separator: " ")
    case .mx, .uri: try readPriority(words, into: &fields)
    case let type where type.dataFields.isEmpty: try readContent(words, into: &fields)
    default: try readFields(words, into: &fields)
    }
    guard !fields.content.isEmpty else { throw Problem(reason: "the content is missing") }
  }

  private func readPriority(_ words: [String], into fields: inout RecordFields) throws(Problem) {
    guard let priority = words.first.flatMap(Int.init) else {
      throw Problem(reason: "the priority is missing")
    }
    fields.priority = priority
    let rest = Array(words.dropFirst())
    if fields.type == .mx { return try readContent(rest, into: &fields) }
    try readFields(rest, into: &fields)
  }

  private func readContent(_ words: [String], into fields: inout RecordFields) throws(Problem) {
    guard words.count == 1 else { throw Problem(reason: "one value is needed, found \(words.count)") }
    fields.content = fields.type.contentIsHost ? target(words[0]) : words[0]
    if fields.type.isAddress { try check(&fields) }
  }

  /// The members of `data` in order; the last takes all words that remain.
  private func readFields(_ words: [String], into fields: inout RecordFields) throws(Problem) {
    let expected = fields.type.dataFields
    guard words.count >= expected.count else {
      throw Problem(reason: "\(expected.count) values are needed, found \(words.count)")
    }
    let last = words[(expected.count - 1)...].joined(separator: " ")
    var data = JSONObject()
    for (field, word) in zip(expected, words.prefix(expected.count - 1) + [last]) {
      data[field.name] = try value(of: word, as: field)
    }
    fields.data = data
    try check(&fields)
  }

  /// Brings the content into the stored form.
  private func check(_ fields: inout RecordFields) throws(Problem) {
    do throws(APIFailure) {
      try ContentRules(zone: zone).check(&fields)
    } catch {
      throw Problem(reason: error.errors[0].message)
    }
  }

  private func value(of word: String, as field: DataField) throws(Problem) -> JSONValue {
    switch field.kind {
    case .text: return .string(word)
    case .quoted: return .string(word.filter { $0 != "\"" })
    case .host: return .string(target(word))
    case .number:
      if let number = Int(word) { return .integer(number) }
      guard let number = Double(word) else { throw Problem(reason: "\(field.name) must be a number") }
      return .number(number)
    }
  }

  private func owner(_ name: String) -> String {
    let isComplete = name.hasSuffix(".") || name == zone || name.hasSuffix("." + zone)
    if name == "@" { return zone }
    return isComplete ? HostName.canonical(name) : HostName.canonical(name) + "." + zone
  }

  /// A target with a dot in it is complete as it stands, as people write it.
  private func target(_ name: String) -> String {
    name.contains(".") ? HostName.canonical(name) : owner(name)
  }
}

extension SeedRecord {
  fileprivate mutating func apply(_ option: SeedOption) {
    switch option {
    case .proxied(let value): fields.proxied = value
    case .managed: isManaged = true
    case .flattened: fields.settings["flatten_cname"] = true
    case .ttl(let value): fields.ttl = value
    case .comment(let text): fields.comment = text
    case .tags(let tags): fields.tags = tags
    case .id(let value): id = value
    }
  }
}
