import FoundationEssentials
import Wording

/// Writes values as JSON that is safe to show.
enum JSONText {
  static func of(_ value: some Encodable, pretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return HostileText.visibleJSON(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }
}
