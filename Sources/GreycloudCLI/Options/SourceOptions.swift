import ArgumentParser
import Wording

/// Where the records come from.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Read a BIND zone file, such as Cloudflare's export, instead of the API.",
        ja: "API の代わりに、Cloudflare のエクスポートなどの BIND 形式ゾーンファイルを読みます。"
      ),
      "FILE"
    )
  )
  var zoneFile: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Text(
        "Read a saved answer of the API's record list instead of the API.",
        ja: "API の代わりに、保存しておいたレコード一覧の応答を読みます。"
      ),
      "FILE"
    )
  )
  var records: String?

  @OptionGroup var connection: ConnectionOptions

  /// A Boolean value telling whether a file takes the place of the API.
  var isFile: Bool { zoneFile != nil || records != nil }

  /// The arguments that name the same file again.
  var arguments: [String] {
    (zoneFile.map { ["--zone-file", $0] } ?? []) + (records.map { ["--records", $0] } ?? [])
  }

  func validate() throws {
    guard zoneFile == nil || records == nil else {
      throw ValidationError(
        Text(
          "--zone-file and --records exclude each other.",
          ja: "--zone-file と --records は同時に指定できません。"
        )(Session.language)
      )
    }
  }
}
