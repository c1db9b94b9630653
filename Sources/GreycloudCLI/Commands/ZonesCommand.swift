import ArgumentParser
import CloudflareAPI
import Reporting
import Wording

/// `zones`: what the token sees.
struct ZonesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "zones",
      abstract: Text("List the zones that the token sees.", ja: "トークンで参照できるゾーンを一覧表示します。")(Session.language),
      usage: "greycloud zones [<options>]",
      discussion: HelpExamples(
        "greycloud zones",
        "greycloud zones --format jsonl"
      )(Session.language)
    )
  }

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.accept([.text, .json, .jsonl])
  }

  func run() async throws {
    let console = try Console(output)
    let zones = try await APILoader(connection, output).allZones().map(ListedZone.init)
    let report = ZoneListReport(output.resultLanguage)
    switch output.format {
    case .text, .markdown:
      try console.show(report.lines(zones))
      guard let zone = zones.first else { return }
      try console.hint(Self.next(zone, isShared: zones.dropFirst().contains { $0.name == zone.name }), output)
    case .json: try console.write(try report.json(zones))
    case .jsonl: try console.write(try report.jsonLines(zones))
    }
  }

  private static func next(_ zone: ListedZone, isShared: Bool) -> Text {
    let commands = Session.commands
    let (check, all) = (
      commands.check(commands.zone(zone.name, zone.id, isShared: isShared)), commands.checkAll
    )
    return Text(
      "To find out what breaks mail: \(check), or \(all)",
      ja: "メールが使えない原因を調べるには: \(check)（すべてのゾーンは \(all)）"
    )
  }
}

extension ListedZone {
  init(_ zone: WireZone) {
    self.init(
      name: zone.name,
      id: zone.id,
      status: zone.status.value?.rawValue,
      plan: zone.planID,
      account: zone.account.value?.name
    )
  }
}
