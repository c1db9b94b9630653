/// One entry of a zone file: a line, or several that parentheses join.
struct ZoneFileEntry {
  /// The line on which the entry begins.
  let line: Int
  /// Whether the entry begins with a blank, so that its owner is the one before.
  let beginsWithBlank: Bool
  /// The fields; at least one.
  var fields: [ZoneFileField] = []
  /// What stands behind the semicolon at the entry's end.
  var comment: ArraySlice<UInt8>?
}

/// A field of an entry as it is spelled, with its quotes and escapes.
struct ZoneFileField {
  let octets: ArraySlice<UInt8>

  var isQuoted: Bool { octets.first == UInt8(ascii: "\"") }

  var text: String { String(decoding: octets, as: UTF8.self) }
}
