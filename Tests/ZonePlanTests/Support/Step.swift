import DNSModel

/// One wish of a test's rule; a wish that a zone fulfils asks for nothing more.
enum Step: Sendable, Hashable {
  /// The zone shall have the record of a zone file's line.
  case add(String)
  /// The record of an identifier shall be gone.
  case drop(String)
  /// No record shall have the owner and the data of a zone file's line.
  case clear(String)
  /// The record of an identifier shall be as a zone file's line says.
  case set(String, String)
  /// The record of an identifier shall be DNS only.
  case grey(String)

  /// Returns the edit that fulfils the wish, or `nil` if nothing is left to do.
  func edit(in zone: Zone) -> Edit? {
    switch self {
    case .add(let line):
      let record = Record.line(line)
      return zone.records.contains { $0.isLike(record) } ? nil : .create(record)
    case .drop(let id): return zone.record(.assigned(id)).map(Edit.delete)
    case .clear(let line):
      let unwanted = Record.line(line)
      return zone.records(at: unwanted.owner, unwanted.type).first { $0.rdata == unwanted.rdata }
        .map(Edit.delete)
    case .grey(let id): return zone.record(.assigned(id)).flatMap { $0.isProxied ? .greyCloud($0) : nil }
    case .set(let id, let line):
      guard let before = zone.record(.assigned(id)) else { return nil }
      var after = Record.line(line, id: before.id)
      (after.comment, after.manager) = (before.comment, before.manager)
      return before == after ? nil : .update(before: before, after: after)
    }
  }
}
