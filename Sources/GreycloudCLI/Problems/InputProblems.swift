import Reporting
import Wording

/// Problems with saved plans, record lists and combinations of options.
enum InputProblems {
  static func notText(_ path: String) -> Problem {
    unusable(path, Text("it is not UTF-8 text", ja: "UTF-8 のテキストではありません"))
  }

  static func unusable(_ path: String, _ reason: Text) -> Problem {
    Problem(
      .badInput,
      Text("\(path) cannot be used: \(reason).", ja: "\(path) は使えません: \(reason)。"),
      notDone: Problem.nothingDone,
      next: Text(
        "Check that it is the right file, and make it anew if needed.",
        ja: "ファイルを確認し、必要なら作り直してください。"
      )
    )
  }

  static func usage(_ happened: Text, next: Text) -> Problem {
    Problem(.usage, happened, notDone: Problem.nothingDone, next: next)
  }

  static var noZone: Problem {
    let zones = Session.commands.zones
    return usage(
      Text("No zone was named.", ja: "ゾーンが指定されていません。"),
      next: Text(
        "Name one, such as example.com; \(zones) lists those of your token.",
        ja: "example.com のように指定してください。トークンで参照できるゾーンは \(zones) で確認できます。"
      )
    )
  }

  static let zonesAndAll = usage(
    Text("Zones were named beside --all.", ja: "--all とゾーン名が同時に指定されています。"),
    next: Text("Give one or the other.", ja: "どちらか一方だけを指定してください。")
  )

  static let onlyOneZone = usage(
    Text("A file holds the records of one zone only.", ja: "ファイルで扱えるゾーンは 1 つだけです。"),
    next: Text("Name one zone, or none if the file tells it.", ja: "ゾーンを 1 つだけ指定するか、ファイルに書かれていれば省略してください。")
  )

  static let savesOnePlan = usage(
    Text("-o saves the plan of one zone only.", ja: "-o で保存できる計画は 1 ゾーン分だけです。"),
    next: Text("Name one zone.", ja: "ゾーンを 1 つだけ指定してください。")
  )

  /// What tells those who read the report where to look, and says nothing of what the error holds.
  private static func mark(of error: any Error) -> String {
    let place = String(reflecting: type(of: error)).utf8.reduce(UInt32(5381)) { $0 &* 33 &+ UInt32($1) }
    return "E" + String(place, radix: 16, uppercase: true)
  }

  static func bug(_ error: any Error) -> Problem {
    Problem(
      .bug,
      Text(
        "greycloud made a mistake of its own (\(mark(of: error))).",
        ja: "greycloud 自身の不具合です（\(mark(of: error))）。"
      ),
      notDone: Text("The command stopped here.", ja: "コマンドはここで中断しました。"),
      next: Text("Please report it with the command that you ran.", ja: "実行したコマンドを添えて報告してください。")
    )
  }
}
