import DNSModel
import Wording

/// The words for mistakes in a policy file.
enum Complaint {
  /// What an identity stands for.
  enum Kind {
    case provider
    case rule
  }

  static let tooLong = Text("the file is larger than 64 KiB", ja: "ファイルが 64 KiB を超えています")
  static let notText = Text("the file is not UTF-8 text", ja: "UTF-8 のテキストではありません")
  static let tab = Text(
    "a tab stands in the indentation; YAML takes spaces only",
    ja: "字下げにタブがあります。YAML で使えるのはスペースだけです"
  )
  static let tooDeep = Text("this is nested too deeply for a policy", ja: "ポリシーとしては入れ子が深すぎます")
  static let unquotedStar = Text(
    "a name that begins with * must stand in quotes, such as \"*.example.com\"",
    ja: "* で始まる名前は \"*.example.com\" のように引用符で囲む必要があります"
  )
  static let anchor = Text(
    "anchors (&name) are not supported; in a text, put a blank behind the &",
    ja: "アンカー（&名前）には対応していません。文中の & の後ろにはスペースを入れてください"
  )
  static let noMapping = Text(
    "keys with values are expected here, such as provider: fastmail",
    ja: "provider: fastmail のような「キー: 値」が必要です"
  )
  static let noList = Text("a list is expected here, each entry behind a dash", ja: "「-」で始まる項目のリストが必要です")
  static let noWord = Text("a value is missing here", ja: "値がありません")

  static let unreadable = Text("this is not YAML that can be read", ja: "YAML として読み取れません")

  static func unreadable(_ problem: String) -> Text {
    Text("this is not YAML that can be read: \(problem)", ja: "YAML として読み取れません: \(problem)")
  }

  static func duplicate(_ key: String) -> Text {
    Text("\(key) stands here twice", ja: "\(key) が重複しています")
  }

  static func noKey(_ key: String, _ allowed: [String], _ nearest: [String]) -> Text {
    guard nearest.isEmpty else {
      return Text(
        "there is no setting \(key); did you mean \(list: nearest)?",
        ja: "\(key) という設定はありません。もしかして: \(list: nearest)"
      )
    }
    return Text(
      "there is no setting \(key); there are \(list: allowed)",
      ja: "\(key) という設定はありません。使えるもの: \(list: allowed)"
    )
  }

  static func unknown(_ kind: Kind, _ id: String, _ nearest: [String]) -> Text {
    switch kind {
    case .provider where nearest.isEmpty:
      Text(
        "\(id) is not a provider that greycloud knows",
        ja: "\(id) というメールサービスは登録されていません"
      )
    case .provider:
      Text(
        "\(id) is not a provider that greycloud knows; did you mean \(list: nearest)?",
        ja: "\(id) というメールサービスは登録されていません。もしかして: \(list: nearest)"
      )
    case .rule where nearest.isEmpty:
      Text(
        "there is no rule \(id); `greycloud rules` lists all",
        ja: "\(id) という規則はありません。一覧は greycloud rules で表示できます"
      )
    case .rule:
      Text(
        "there is no rule \(id); did you mean \(list: nearest)?",
        ja: "\(id) という規則はありません。もしかして: \(list: nearest)"
      )
    }
  }

  static func noLevel(_ text: String, _ known: [String], _ nearest: [String]) -> Text {
    guard nearest.isEmpty else {
      return Text(
        "\(text) is not a severity; did you mean \(list: nearest)?",
        ja: "\(text) という深刻度はありません。もしかして: \(list: nearest)"
      )
    }
    return Text(
      "\(text) is not a severity; there are \(list: known)",
      ja: "\(text) という深刻度はありません。使えるもの: \(list: known)"
    )
  }

  static func badName(_ text: String) -> Text {
    Text(
      "\(text) is neither a name nor a pattern, such as mail.example.com or \"*.example.com\"",
      ja: "\(text) は名前でもパターンでもありません。例: mail.example.com、\"*.example.com\""
    )
  }

  static func badHost(_ text: String) -> Text {
    Text(
      "\(text) is not a host name; write it in full, such as mail.example.com",
      ja: "\(text) はホスト名ではありません。mail.example.com のように省略せずに書きます"
    )
  }

  static func badAddress(_ text: String) -> Text {
    Text("\(text) is not an IP address", ja: "\(text) は IP アドレスではありません")
  }

  static func badDate(_ text: String) -> Text {
    Text("\(text) is not a date; write it as 2027-01-31", ja: "\(text) は日付ではありません。2027-01-31 のように書きます")
  }

  static func badNumber(_ text: String, _ range: ClosedRange<Int>) -> Text {
    Text(
      "\(text) is not a number from \(range.lowerBound) to \(range.upperBound)",
      ja: "\(text) は \(range.lowerBound) から \(range.upperBound) までの数ではありません"
    )
  }

  static func missing(_ key: String) -> Text {
    Text("this suppression has no \(key)", ja: "この抑制の設定に \(key) がありません")
  }
}
