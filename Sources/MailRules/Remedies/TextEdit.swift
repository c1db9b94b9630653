import DNSModel

extension Edit {
  /// Returns the edit that lets a TXT record say something else.
  ///
  /// - Parameters:
  ///   - record: A TXT record.
  ///   - text: What it shall say.
  /// - Returns: The update.
  static func rewrite(_ record: Record, as text: String) -> Edit {
    var after = record
    after.rdata = .txt(TXT(value: text))
    return .update(before: record, after: after)
  }

  /// Returns the edit that moves a record to another name.
  ///
  /// - Parameters:
  ///   - record: A record.
  ///   - owner: Its new name.
  /// - Returns: The update.
  static func move(_ record: Record, to owner: DomainName) -> Edit {
    var after = record
    after.owner = owner
    return .update(before: record, after: after)
  }
}
