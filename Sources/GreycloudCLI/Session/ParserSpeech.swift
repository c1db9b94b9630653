import Reporting
import Wording

/// Translates the words of the argument parser, which speaks English only and counts characters, not columns.
struct ParserSpeech {
  /// The columns to ask the parser for, so that no phrase is broken before it is translated.
  static let unwrapped = 100_000

  /// Where the parser starts the description of an option.
  private static let descriptionColumn = 26

  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Returns help or an error message in the run's language, to be wrapped under its own indentation.
  func lines(_ message: String) -> [Line] {
    translated(message).split(separator: "\n", omittingEmptySubsequences: false).map { text in
      let indent = text.prefix { $0 == " " }.count
      let isOption = text.hasPrefix("  ") && text.dropFirst(2).contains("  ")
      return Line(
        [Span(String(text.dropFirst(indent)))],
        indent: indent,
        hanging: isOption ? Self.descriptionColumn : indent
      )
    }
  }

  private func translated(_ message: String) -> String {
    guard language == .japanese else { return message }
    return Self.phrases.reduce(Self.closingWide(message)) { text, phrase in
      text.replacing(phrase(.english), with: phrase(.japanese))
    }
  }

  /// Closes the brackets that the phrases below open.
  private static func closingWide(_ message: String) -> String {
    message.replacing(/(\((?:default|values): [^)\n]*)\)/) { "\($0.output.1)）" }
  }

  private static let phrases: [Text] = [
    Text("OVERVIEW: ", ja: "概要: "),
    Text("USAGE: ", ja: "使い方: "),
    Text("ARGUMENTS:", ja: "引数:"),
    Text("OPTIONS:", ja: "オプション:"),
    Text("SUBCOMMANDS:", ja: "サブコマンド:"),
    Text("<subcommand>", ja: "<サブコマンド>"),
    Text("Show the version.", ja: "バージョンを表示します。"),
    Text("Show help information.", ja: "ヘルプを表示します。"),
    Text("Show subcommand help information.", ja: "サブコマンドのヘルプを表示します。"),
    Text("<options>", ja: "<オプション>"),
    Text("; default: ", ja: "; 既定値: "),
    Text("(default: ", ja: "（既定値: "),
    Text("(values: ", ja: "（値: "),
    Text("' for detailed help.", ja: "' で表示できます。"),
    Text("See 'greycloud ", ja: "詳しくは 'greycloud "),
    Text("' for detailed information.", ja: "' で表示できます。"),
    Text("' for more information.", ja: "' で表示できます。"),
    Text("Usage: ", ja: "使い方: "),
    Text("Error: ", ja: "エラー: "),
    Text("Help:  ", ja: "ヘルプ: "),
    Text("Unknown option ", ja: "不明なオプション: "),
    Text("Missing expected argument ", ja: "引数が足りません: "),
    Text("Missing value for ", ja: "値がありません: "),
    Text("Unexpected argument ", ja: "余分な引数: "),
    Text(" unexpected arguments: ", ja: " 個の余分な引数: "),
    Text("Did you mean ", ja: "もしかして: "),
    Text("The value '", ja: "値 '"),
    Text("' is invalid for '", ja: "' は次のオプションに使えません: '"),
    Text("Please provide one of '", ja: "使える値: '"),
    Text("' or '", ja: "' か '"),
    Text("' and '", ja: "' と '"),
  ]
}
