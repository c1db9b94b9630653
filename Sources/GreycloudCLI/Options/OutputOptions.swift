public import ArgumentParser
import FoundationEssentials
public import Wording

/// The forms that results are written in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case jsonl
  case markdown

  /// A Boolean value telling whether results are sentences rather than data.
  var isForPeople: Bool { self == .text || self == .markdown }
}

/// Whether output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

extension Language: ExpressibleByArgument {}

/// The options of every command that prints something.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The form of the output; not every command writes all of them.",
        ja: "出力の形式。使える形式はコマンドによって異なります。"
      ),
      "text|json|jsonl|markdown"
    )
  )
  var format = OutputFormat.text

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Write to a file instead of standard output (-).",
        ja: "標準出力（-）ではなくファイルに書き出します。"
      ),
      "FILE"
    )
  )
  var out: String?

  /// The file that takes the place of standard output, which is what `-` stands for.
  var file: String? { out == "-" ? nil : out }

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "The language; otherwise LC_ALL, LC_MESSAGES or LANG decides.",
        ja: "言語。指定がなければ LC_ALL・LC_MESSAGES・LANG に従います。"
      ),
      "en|ja"
    )
  )
  var lang: Language?

  @Option(
    name: .long,
    help: ArgumentHelp(Text("When to use colour.", ja: "色を付ける条件。"), "auto|always|never")
  )
  var color = ColorChoice.auto

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(Text("Leave out hints and progress messages.", ja: "ヒントや進行状況を表示しません。"))
  )
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      Text("Show every request on standard error.", ja: "すべてのリクエストを標準エラー出力に表示します。")
    )
  )
  var verbose = false

  /// Refuses the formats that a command does not write.
  ///
  /// - Parameter formats: Those that it writes.
  /// - Throws: `ValidationError` for any other.
  func accept(_ formats: [OutputFormat]) throws {
    guard !formats.contains(format) else { return }
    let (given, known) = (format.rawValue, formats.map(\.rawValue))
    throw ValidationError(
      Text(
        "This command does not write \(given); its formats are \(list: known).",
        ja: "このコマンドの出力形式に \(given) は使えません。使えるもの: \(list: known)。"
      )(Session.language)
    )
  }

  /// Refuses a file for a diff that is about to be asked about.
  ///
  /// - Parameter isConfirmed: Whether nobody is asked.
  /// - Throws: `ValidationError` if the diff would not be on the screen.
  func acceptFile(isConfirmed: Bool) throws {
    guard file != nil, !isConfirmed else { return }
    throw ValidationError(
      Text(
        "With --out the diff is not on the screen where it would be confirmed; give --confirm or --auto as well.",
        ja: "--out では確認する画面に差分が表示されません。--confirm か --auto も指定してください。"
      )(Session.language)
    )
  }

  /// Refuses to write the output to the file that another option names, which would lose one of the two.
  ///
  /// - Parameters:
  ///   - file: What the other option names.
  ///   - option: The other option.
  /// - Throws: `ValidationError` if both lead to the same path.
  func accept(beside file: String?, of option: String) throws {
    guard let out = self.file, let file, Self.path(out) == Self.path(file) else { return }
    throw ValidationError(
      Text(
        "\(option) and --out name the same file; give each its own.",
        ja: "\(option) と --out に同じファイルが指定されています。別々のファイルを指定してください。"
      )(Session.language)
    )
  }

  private static func path(_ file: String) -> String { URL(filePath: file).standardizedFileURL.path }

  /// The language of the results: machine formats stay English unless a language was asked for.
  var resultLanguage: Language {
    format == .text ? Session.language : lang ?? .english
  }
}
