import DNSModel

extension DomainName {
  /// A Boolean value telling whether the name is reserved for documentation or tests (RFC 2606 §2 and §3).
  var isReservedForDocumentation: Bool {
    guard let last = labels.last else { return false }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    return labels.count >= 2 && labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(last)
  }
}

extension Zone {
  /// A Boolean value telling whether addresses for documentation stand for real ones in the zone.
  ///
  /// A zone is made for documentation by its name, or somebody made it anonymous before showing it: then the web
  /// site has such an address too. One alone among real addresses is the example of a manual that was copied.
  var standsForAnother: Bool {
    if apex.isReservedForDocumentation { return true }
    let addresses = records.compactMap(\.rdata.address).filter { !$0.isNotPublic }
    let web = records(at: apex).compactMap(\.rdata.address)
    return !web.isEmpty && addresses.allSatisfy(\.isDocumentation)
  }
}
