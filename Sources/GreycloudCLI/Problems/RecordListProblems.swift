import CloudflareAPI
import DNSModel
import Reporting
import Wording

/// Problems with saved record lists.
enum RecordListProblems {
  static func unusable(_ path: String, _ failure: RecordList.Failure) -> Problem {
    InputProblems.unusable(path, reason(failure))
  }

  private static func reason(_ failure: RecordList.Failure) -> Text {
    switch failure {
    case .notAList(let defect):
      Text(
        "it is not a list of records (\(AnswerWords.words(defect)))",
        ja: "レコードの一覧ではありません（\(AnswerWords.words(defect))）"
      )
    case .refusal(let errors):
      Text(
        "it is an error answer: \(list: errors.map(\.message))",
        ja: "エラーの応答です: \(list: errors.map(\.message))"
      )
    case .badRecord(let defect): AnswerWords.words(defect)
    case .unknownZone:
      Text("it does not tell which zone it is; name it as an argument", ja: "どのゾーンか分かりません。引数で指定してください")
    case .incomplete(let held, let total):
      Text(
        "it holds \(held) of \(total) records; save all pages",
        ja: "\(total) 件のうち \(held) 件しか含まれていません。全ページを保存してください"
      )
    }
  }
}
