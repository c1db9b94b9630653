import ArgumentParser
import Wording

/// Whether a person is asked about each change.
struct InteractiveOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Ask about each change before the whole is confirmed; needs a terminal.",
        ja: "全体の確認の前に、変更を 1 件ずつ確認します（端末が必要）。"
      )
    )
  )
  var interactive = false

  func validate() throws {
    let surroundings = Session.surroundings
    guard !interactive || surroundings.inputIsTerminal && surroundings.outputIsTerminal else {
      throw ValidationError(
        Text(
          "--interactive needs a terminal to ask at. Use --only-change or --except-change instead.",
          ja: "--interactive は端末でのみ使えます。代わりに --only-change や --except-change を使ってください。"
        )(Session.language)
      )
    }
  }

  /// Refuses consent that makes questions needless.
  ///
  /// - Parameter consent: The options that confirm a plan without asking.
  /// - Throws: `ValidationError` if both were given.
  func check(besides consent: ConsentOptions) throws {
    guard !interactive || !consent.isGiven else {
      throw ValidationError(
        Text(
          "--interactive asks, and --confirm and --auto do without; give one or the other.",
          ja: "--interactive は確認しながら、--confirm と --auto は確認なしで書き込みます。どちらか一方だけを指定してください。"
        )(Session.language)
      )
    }
  }
}
