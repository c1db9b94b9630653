import CloudflareAPI
import CurlTransport
import DNSModel
import Wording

/// What is wrong with an answer of the API, as parts of sentences.
enum AnswerWords {
  /// The most errors of one answer that are told: whatever stands behind them explains nothing any more.
  private static let mostErrors = 8

  /// Returns everything that helps to find the cause: status, codes, texts, and the id that support asks for.
  static func details(_ error: CloudflareError) -> Text {
    let ray = error.ray.map { [Text(verbatim: "ray \($0)")] } ?? []
    return list(facts(error) + ray)
  }

  private static func facts(_ error: CloudflareError) -> [Text] {
    switch error {
    case .api(let status, let errors, _, _):
      [http(status)] + errors.flatMap(\.flattened).prefix(mostErrors).map(said)
    case .notJSON(let status, let type, _, let excerpt):
      [
        http(status), type.map { Text(verbatim: $0) } ?? Text("no content type", ja: "Content-Type なし"),
        Text(verbatim: "\"\(excerpt.prefix(60))\""),
      ]
    case .malformedAnswer(let status, _, let defect): [http(status), words(defect)]
    case .inconsistentPages(let defect): [words(defect)]
    case .transport(let fault): [TransportProblems.reason(fault.cause)]
    case .rateLimited: [Text("too many requests", ja: "リクエストが多すぎます")]
    case .invalidIdentifier: [Text("an identifier that is none", ja: "不正な ID")]
    case .unencodableRequest: [Text("a value that cannot be sent", ja: "送信できない値")]
    }
  }

  private static func http(_ status: Int) -> Text { Text(verbatim: "HTTP \(status)") }

  private static func said(_ error: WireAPIError) -> Text {
    Text(verbatim: "\(error.message) (\(error.code))")
  }

  private static func list(_ parts: [Text]) -> Text {
    parts.dropFirst().reduce(parts.first ?? Text(verbatim: "")) { Text("\($0), \($1)", ja: "\($0)、\($1)") }
  }

  /// Returns the defect and its place.
  static func words(_ defect: AnswerDefect) -> Text {
    let kind = words(defect.kind)
    guard !defect.path.isEmpty else { return kind }
    return Text("\(kind) at \(defect.path)", ja: "\(defect.path) に\(kind)")
  }

  private static func words(_ kind: AnswerDefect.Kind) -> Text {
    switch kind {
    case .invalidJSON: Text("invalid JSON", ja: "不正な JSON")
    case .missing: Text("missing field", ja: "欠けているフィールド")
    case .wrongType: Text("unexpected type", ja: "想定外の型")
    case .excessive: Text("more than any such answer holds", ja: "応答としてありえない大きさ")
    case .contradiction: Text("contradictory answer", ja: "矛盾した応答")
    }
  }

  /// Returns how the pages of a list do not fit together.
  static func words(_ defect: PageDefect) -> Text {
    switch defect {
    case .repeated(let page, _):
      Text("page \(page) of the list repeats an entry", ja: "一覧の \(page) ページ目に同じ項目がもう一度現れます")
    case .wrongTotal(let expected, let received):
      Text(
        "the list should have \(expected) entries, and its pages hold \(received)",
        ja: "一覧は \(expected) 件のはずですが、各ページの合計は \(received) 件です"
      )
    case .changedTotal(let old, let new):
      Text(
        "the list had \(old) entries on its first page and \(new) on a later one",
        ja: "一覧の件数が 1 ページ目では \(old) 件、後のページでは \(new) 件です"
      )
    case .short(let page):
      Text(
        "page \(page) of the list holds fewer entries than the pages before it",
        ja: "一覧の \(page) ページ目の件数が前のページより少なくなっています"
      )
    case .wrongPage(let asked, let received):
      Text(
        "page \(received) of the list came instead of page \(asked)",
        ja: "一覧の \(asked) ページ目の代わりに \(received) ページ目が届きました"
      )
    case .tooManyPages(let count):
      Text("the list would have \(count) pages", ja: "一覧が \(count) ページもあることになっています")
    case .uncounted:
      Text("the list does not tell whether there are more pages", ja: "一覧に続きがあるかどうかが示されていません")
    }
  }

  /// Returns why a record cannot be used, as a part of a sentence.
  static func words(_ defect: WireRecordDefect) -> Text {
    switch defect {
    case .badName(let name, let error):
      Text(
        "the owner \(name) is wrong: \(DomainNameProblems.reason(error))",
        ja: "所有者名 \(name) が不正です: \(DomainNameProblems.reason(error))"
      )
    case .unreadablePriority(let name):
      Text(
        "the MX record of \(name) has no priority that can be read",
        ja: "\(name) の MX レコードの優先度を読み取れません"
      )
    }
  }
}
