import DNSModel
import Reporting
import Wording

/// Problems with zone files, with the place and the reason.
enum ZoneFileProblems {
  static func unusable(_ path: String, _ error: ZoneFileError) -> Problem {
    Problem(
      .badInput,
      Text(
        "\(path), line \(error.line): \(reason(error.reason)).",
        ja: "\(path) の \(error.line) 行目: \(reason(error.reason))。"
      ),
      notDone: Problem.nothingChecked,
      next: Text(
        "Correct the line, or export the zone again under DNS > Records > Import and Export.",
        ja: "その行を直すか、DNS > レコード >「インポートおよびエクスポート」からエクスポートし直してください。"
      )
    )
  }
}

extension ZoneFileProblems {
  fileprivate static func reason(_ reason: ZoneFileError.Reason) -> Text {
    switch reason {
    case .unbalancedParenthesis:
      Text("a parenthesis is not closed, or was never opened", ja: "括弧の対応が取れていません")
    case .unterminatedString:
      Text("a quoted string does not end", ja: "引用符が閉じられていません")
    case .missingOwner:
      Text("no owner stands above this line", ja: "この行より上に所有者名がありません")
    case .badName(let error):
      Text(
        "a name is wrong: \(DomainNameProblems.reason(error))",
        ja: "名前が不正です: \(DomainNameProblems.reason(error))"
      )
    case .noOrigin(let name):
      Text(
        "the name \(name) is relative, and no $ORIGIN completes it",
        ja: "\(name) は相対名ですが、補うべき $ORIGIN がありません"
      )
    case .unknownApex:
      Text("nothing tells which zone this is; name it as an argument", ja: "どのゾーンか分かりません。引数で指定してください")
    case .secondZone(let owner):
      Text("a second zone, \(owner), begins here", ja: "ここから別のゾーン \(owner) が始まっています")
    default: recordReason(reason)
    }
  }

  private static func recordReason(_ reason: ZoneFileError.Reason) -> Text {
    switch reason {
    case .missingType: Text("the record type is missing", ja: "レコードの種類がありません")
    case .missingData(let type): Text("the \(type) record has no data", ja: "\(type) レコードに値がありません")
    case .badData(let type): Text("the data of the \(type) record is malformed", ja: "\(type) レコードの値が不正です")
    case .badTTL(let ttl): Text("\(ttl) is not a time to live", ja: "\(ttl) は TTL として不正です")
    case .unknownClass(let name): Text("the class \(name) is not IN", ja: "クラス \(name) は IN ではありません")
    case .includeNotSupported: Text("$INCLUDE is not supported", ja: "$INCLUDE には対応していません")
    case .generateNotSupported: Text("$GENERATE is not supported", ja: "$GENERATE には対応していません")
    case .unknownDirective(let name): Text("\(name) is not a known directive", ja: "\(name) は未知の指示です")
    default: Text("the line cannot be read", ja: "行を読み取れません")
    }
  }
}
