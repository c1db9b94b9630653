import ArgumentParser
import Reporting
import Wording

/// A first word that is none of the commands.
struct UnknownCommand {
  private let arguments: [String]
  /// Where the word stands: first, or behind `help`.
  private let place: Int

  /// Looks at the arguments before they are parsed; the parser only calls such a word unexpected.
  init?(_ arguments: [String]) {
    let place = arguments.first == "help" ? 1 : 0
    guard arguments.indices.contains(place) else { return nil }
    let word = arguments[place]
    guard !word.hasPrefix("-"), word != "help", !Self.names.contains(word) else { return nil }
    (self.arguments, self.place) = (arguments, place)
  }

  /// What is said of it.
  var problem: Problem {
    let (word, suggestions) = (arguments[place], suggestions)
    return Problem(
      .usage,
      Text("There is no command \(word).", ja: "\(word) というコマンドはありません。"),
      notDone: Problem.nothingDone,
      next: suggestions.isEmpty ? Self.list : Text("Did you mean this?", ja: "もしかして:"),
      below: suggestions.map(\.description)
    )
  }

  private var suggestions: [SuggestedCommand] {
    let word = arguments[place]
    let nearest = NearMiss.words(nearestTo: word, among: Self.names)
    guard nearest.isEmpty else { return nearest.map { SuggestedCommand(replacing(by: [$0])) } }
    guard let zone = try? ZoneArgument(word), !zone.isWord else { return [] }
    return [SuggestedCommand(replacing(by: ["check", word]))]
  }

  private func replacing(by words: [String]) -> [String] {
    arguments[..<place] + words + arguments[(place + 1)...]
  }

  private static var list: Text {
    let help = SuggestedCommand(["--help"])
    return Text("\(help) lists the commands.", ja: "コマンドの一覧は \(help) で確認できます。")
  }

  private static var names: [String] {
    Greycloud.configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
