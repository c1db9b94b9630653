import DNSModel

extension MailZone {
  /// Returns the edit that lets an MX record name a host, or that deletes it if another record says just that.
  ///
  /// - Parameters:
  ///   - host: The host.
  ///   - record: An MX record, of which the preference alone may have been understood.
  /// - Returns: The edit, or `nil` if the record has no preference.
  func naming(_ host: DomainName, in record: Record) -> Edit? {
    guard let preference = record.rdata.mx?.preference ?? record.opaquePreference else { return nil }
    var after = record
    after.rdata = .mx(MX(preference: preference, exchange: host))
    let isKnown = zone.records(at: record.owner, .mx).contains {
      $0.rdata == after.rdata && $0.id != record.id
    }
    return isKnown ? .delete(record) : .update(before: record, after: after)
  }
}

extension Record {
  fileprivate var opaquePreference: UInt16? {
    guard case .opaque(.mx, let text) = rdata else { return nil }
    return text.split(separator: " ").first.flatMap { UInt16($0) }
  }
}
