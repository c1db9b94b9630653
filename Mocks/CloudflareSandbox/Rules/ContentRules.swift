/// The rules for the content of each record type.
struct ContentRules: Sendable {
  let zone: String

  func check(_ fields: inout RecordFields) throws(APIFailure) {
    switch fields.type {
    case .a: try checkIPv4(fields)
    case .aaaa: try checkIPv6(&fields)
    case .mx: try checkExchange(&fields)
    case .cname, .ns, .ptr: try checkHost(&fields)
    case .txt: try checkText(fields)
    case .openpgpkey: try requireContent(fields)
    default: try DataRules(zone: zone).check(&fields)
    }
  }

  private func checkIPv4(_ fields: RecordFields) throws(APIFailure) {
    try requireContent(fields)
    guard IPv4Address(fields.content) != nil else { throw .badIPv4 }
  }

  private func checkIPv6(_ fields: inout RecordFields) throws(APIFailure) {
    try requireContent(fields)
    guard let address = IPv6Address(fields.content) else { throw .badIPv6 }
    fields.content = address.description
  }

  private func checkHost(_ fields: inout RecordFields) throws(APIFailure) {
    try requireContent(fields)
    fields.content = target(fields.content)
    guard HostName.isTarget(fields.content) else { throw .badContent(fields.type) }
  }

  /// The priority may come at the top level or in `data`; a lone dot is the null MX.
  private func checkExchange(_ fields: inout RecordFields) throws(APIFailure) {
    fields.priority = fields.data?["priority"]?.integer ?? fields.priority
    fields.content = fields.data?["target"]?.string ?? fields.content
    fields.data = nil
    guard let priority = fields.priority else { throw .missing("priority") }
    guard (0...65_535).contains(priority) else { throw .badPriority }
    try requireContent(fields)
    fields.content = target(fields.content)
    guard fields.content == "." || HostName.isTarget(fields.content) else { throw .exchangeIsNoHost }
  }

  private func checkText(_ fields: RecordFields) throws(APIFailure) {
    try requireContent(fields)
    guard CharacterStrings.isWellFormed(fields.content) else { throw .badContent(.txt) }
    guard CharacterStrings.wireLength(fields.content) <= 4096 else { throw .recordTooLong }
  }

  private func requireContent(_ fields: RecordFields) throws(APIFailure) {
    guard !fields.content.isEmpty else { throw .emptyContent }
  }

  private func target(_ text: String) -> String {
    text == "@" ? zone : HostName.canonical(text)
  }
}
