import CloudflareAPI
import DNSModel
import Reporting
import Wording

/// Finds out which zone was meant by a name that is none of the token's zones.
///
/// It asks only once the name has turned out to be none, and never much: a few parents of the name, then one page of the
/// token's zones.
struct ZoneGuess {
  let client: CloudflareClient
  let typed: String
  let name: DomainName
  /// What is said if nothing better is known.
  let unknown: Problem

  /// The longest names of zones that are asked for; longer ones are delegated by their owners, who know their names.
  private static let mostLabels = 4

  /// Returns the zone whose web site was named.
  ///
  /// - Parameter takesWebNames: Whether `www.example.com` may be taken for the zone that it is a name of.
  /// - Returns: The zone.
  /// - Throws: ``Reporting/Problem`` that names the zone which was probably meant, for every other name.
  func zone(takesWebNames: Bool) async throws(Problem) -> WireZone {
    guard let parent = await parent() else { throw await nearMiss() }
    guard takesWebNames, name.firstLabel == "www", name.parent?.dotless == parent.name else {
      throw ZoneProblems.unknown(unknown, typed: typed, holder: parent.name)
    }
    let text = Text(
      "\(name) is a name in the zone \(parent.name), which is used instead.",
      ja: "\(name) はゾーン \(parent.name) の中の名前なので、そのゾーンを対象にします。"
    )
    Console.complain(Line(text(Session.language), .doubtful))
    return parent
  }

  /// The zone that holds the name, if the token sees one.
  private func parent() async -> WireZone? {
    var candidate = name.parent
    while let parent = candidate, parent.labelCount > 1 {
      candidate = parent.parent
      guard parent.labelCount <= Self.mostLabels else { continue }
      guard let zones = try? await client.zones(named: parent.dotless) else { return nil }
      let matching = zones.filter { (try? DomainName($0.name)) == parent }
      if let zone = matching.first { return matching.count == 1 ? zone : nil }
    }
    return nil
  }

  private func nearMiss() async -> Problem {
    guard let zones = try? await client.firstZones() else { return unknown }
    let nearest = NearMiss.domains(nearestTo: name.dotless, among: zones.map(\.name))
    return nearest.isEmpty ? unknown : ZoneProblems.unknown(unknown, typed: typed, nearest: nearest)
  }
}
