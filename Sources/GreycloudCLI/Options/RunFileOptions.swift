import ArgumentParser
import Wording
import ZoneWriter

/// Where `apply` keeps the journal of its run once more.
struct RunFileOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Keep the journal of the run in a file too, for `greycloud undo --run-file FILE` on another machine.",
        ja: "実行のジャーナルをファイルにも保存します。別のマシンで greycloud undo --run-file ファイル名 を使えます。"
      ),
      "FILE"
    )
  )
  var runFile: String?

  /// The file, if one is wanted.
  var file: RunFile? { runFile.map(RunFile.init) }
}
