import DNSModel
import MailRules
import Wording
import ZonePlan

/// The short words around findings and changes.
enum Labels {
  static func severity(_ severity: Severity) -> Text {
    switch severity {
    case .error: Text("error", ja: "エラー")
    case .warning: Text("warning", ja: "警告")
    case .info: Text("note", ja: "情報")
    }
  }

  static func count(_ count: Int, _ severity: Severity) -> Text {
    switch severity {
    case .error where count == 1: Text("1 error", ja: "エラー 1 件")
    case .error: Text("\(count) errors", ja: "エラー \(count) 件")
    case .warning where count == 1: Text("1 warning", ja: "警告 1 件")
    case .warning: Text("\(count) warnings", ja: "警告 \(count) 件")
    case .info where count == 1: Text("1 note", ja: "情報 1 件")
    case .info: Text("\(count) notes", ja: "情報 \(count) 件")
    }
  }

  static func records(_ count: Int) -> Text {
    count == 1 ? Text("1 record", ja: "1 件") : Text("\(count) records", ja: "\(count) 件")
  }

  /// Joins words as a language lists them.
  static func list(_ words: [String], _ language: Language) -> String {
    words.joined(separator: language == .japanese ? "、" : ", ")
  }

  static func style(_ severity: Severity) -> Style {
    switch severity {
    case .error: .bad
    case .warning: .doubtful
    case .info: .faint
    }
  }

  static func cloud(_ status: ProxyStatus) -> Text {
    switch status {
    case .proxied: Text("proxied (orange)", ja: "プロキシ済み（オレンジの雲）")
    case .dnsOnly: Text("DNS only (grey)", ja: "DNS のみ（グレーの雲）")
    }
  }

  static func ttl(_ ttl: TTL) -> Text {
    switch ttl {
    case .automatic: Text("TTL auto", ja: "TTL 自動")
    case .seconds(let seconds): Text("TTL \(seconds) s", ja: "TTL \(seconds) 秒")
    }
  }

  static func comment(_ comment: String) -> Text {
    Text("comment \"\(comment)\"", ja: "コメント「\(comment)」")
  }

  static func tags(_ tags: [String]) -> Text {
    Text("tags \(list: tags)", ja: "タグ \(list: tags)")
  }

  static func flattening(_ isOn: Bool) -> Text {
    isOn ? Text("flattened", ja: "フラット化あり") : Text("not flattened", ja: "フラット化なし")
  }

  static func help(_ kind: Fix.Kind) -> Text {
    switch kind {
    case .safe: Text("greycloud can fix it", ja: "greycloud で修正できます")
    case .confirm:
      Text("greycloud can fix it, with a trade-off", ja: "greycloud で修正できます（注意点の確認が必要）")
    case .input:
      Text(
        "greycloud can fix it, and may ask you something first",
        ja: "greycloud で修正できます（質問への回答が必要な場合があります）"
      )
    case .none: Text("DNS alone cannot fix it", ja: "DNS だけでは直せません")
    }
  }

  static func step(_ step: Int) -> Text {
    Text("tutorial step \(step) of 5", ja: "チュートリアルの手順 \(step)/5")
  }

  /// The step with what it is about.
  static func longStep(_ step: Int, _ language: Language) -> String {
    Labels.step(step)(language) + ": " + stepMeaning(step)(language)
  }

  static func stepMeaning(_ step: Int) -> Text {
    switch step {
    case 1: Text("the MX record names the right server", ja: "MX レコードが正しいサーバーを指している")
    case 2: Text("the MX record stands at the domain itself (@)", ja: "MX レコードがドメイン自体（@）にある")
    case 3: Text("the mail host has an address", ja: "メールホストにアドレスがある")
    case 4: Text("the names that mail uses are DNS only (grey)", ja: "メールで使う名前が DNS のみ（グレーの雲）である")
    default: Text("spam modules know the server's own address", ja: "迷惑メール対策がサーバー自身のアドレスを使っている")
    }
  }

  static func shortHelp(_ kind: Fix.Kind) -> Text {
    switch kind {
    case .safe: Text("safe", ja: "自動")
    case .confirm: Text("with a trade-off", ja: "注意点あり")
    case .input: Text("may ask", ja: "質問あり")
    case .none: Text("by hand", ja: "手作業")
    }
  }

  static func kind(_ kind: ChangeKind) -> Text {
    switch kind {
    case .greyCloud: Text("make DNS only (grey)", ja: "DNS のみ（グレーの雲）にする")
    case .addMX: Text("add MX", ja: "MX を追加")
    case .repointMX: Text("repoint MX", ja: "MX の宛先を変更")
    case .addAddress: Text("add address", ja: "アドレスを追加")
    case .replaceAlias: Text("replace alias (CNAME) by address", ja: "CNAME をアドレスに置き換え")
    case .editTXT: Text("edit TXT", ja: "TXT を編集")
    case .addTXT: Text("add TXT", ja: "TXT を追加")
    case .addAlias: Text("add alias (CNAME)", ja: "CNAME を追加")
    case .addSRV: Text("add SRV", ja: "SRV を追加")
    case .editRecord: Text("edit record", ja: "レコードを編集")
    case .deleteRecord: Text("delete record", ja: "レコードを削除")
    }
  }
}
