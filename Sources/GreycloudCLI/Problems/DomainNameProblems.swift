import DNSModel
import Wording

/// Why a text is no domain name, in words.
enum DomainNameProblems {
  static func reason(_ error: DomainNameError) -> Text {
    switch error {
    case .empty: Text("it is empty", ja: "空です")
    case .emptyLabel(let name): Text("\(name) has an empty label", ja: "\(name) に空のラベルがあります")
    case .labelTooLong(let label, let octets):
      Text(
        "the label \(label) has \(octets) octets, at most 63 are allowed",
        ja: "ラベル \(label) は \(octets) オクテットで、上限の 63 を超えています"
      )
    case .nameTooLong(let octets):
      Text("it has \(octets) octets, at most 255 are allowed", ja: "\(octets) オクテットあり、上限の 255 を超えています")
    case .badEscape(let name): Text("\(name) holds a broken escape", ja: "\(name) に不正なエスケープがあります")
    }
  }
}
