import Wording
import ZonePlan

/// The words for parts of a record.
enum RecordFieldWords {
  /// Returns some fields as the object of a sentence.
  static func list(_ fields: [RecordField]) -> Text {
    let words = fields.map(word)
    guard let last = words.last, words.count > 1 else { return words.first ?? Text(verbatim: "") }
    let front = words.dropLast().dropFirst().reduce(words[0]) { Text("\($0), \($1)", ja: "\($0)・\($1)") }
    return Text("\(front) and \(last)", ja: "\(front)と\(last)")
  }

  private static func word(_ field: RecordField) -> Text {
    switch field {
    case .owner: Text("the name", ja: "名前")
    case .data: Text("the content", ja: "内容")
    case .cloud: Text("the cloud", ja: "雲")
    case .ttl: Text("the TTL", ja: "TTL の値")
    case .comment: Text("the comment", ja: "コメント")
    case .tags: Text("the tags", ja: "タグ")
    case .settings: Text("the settings", ja: "設定")
    }
  }
}
