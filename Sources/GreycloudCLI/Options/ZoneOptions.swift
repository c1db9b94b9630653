import ArgumentParser
import Reporting
import Wording

/// Which zones a command is about.
struct ZoneOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Text("The zones, by name (example.com) or identifier.", ja: "ゾーン（example.com のような名前、または ID）。"),
      "zone"
    )
  )
  var zones: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(Text("Every zone that the token sees.", ja: "トークンで参照できるすべてのゾーン。"))
  )
  var all = false

  @OptionGroup var source: SourceOptions

  /// A Boolean value telling whether there may be more than one.
  var areSeveral: Bool { all || ZoneArgument.distinct(zones).count > 1 }

  /// Returns the zones one after the other, as they are read.
  ///
  /// - Parameter output: How progress is shown.
  /// - Returns: The zones, or for each the problem that kept it from being read.
  /// - Throws: ``Reporting/Problem`` if no zone can be read at all.
  func load(_ output: OutputOptions) throws(Problem) -> ZoneSequence {
    if source.isFile {
      guard !areSeveral else { throw InputProblems.onlyOneZone }
      return ZoneSequence(one: try FileLoader(source).zone(named: zones.first))
    }
    guard zones.isEmpty || !all else { throw InputProblems.zonesAndAll }
    guard all || !zones.isEmpty else { throw InputProblems.noZone }
    let loader = try APILoader(source.connection, output)
    return all ? ZoneSequence(allZonesOf: loader) : ZoneSequence(zones, from: loader)
  }
}
