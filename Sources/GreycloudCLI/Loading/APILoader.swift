import CloudflareAPI
import CurlTransport
import DNSModel
import Reporting
import Wording
import ZoneWriter

/// Reads zones through the API.
struct APILoader: Sendable {
  let client: CloudflareClient

  /// Creates a loader with the token and address of the run.
  ///
  /// - Parameters:
  ///   - options: Where token and address come from.
  ///   - output: Whether every request is shown on standard error, and whether waits are.
  /// - Throws: ``Reporting/Problem`` if there is no usable token.
  init(_ options: ConnectionOptions, _ output: OutputOptions) throws(Problem) {
    let address = try APIAddress(option: options.apiBase)
    let token = try TokenSource(options: options).token()
    try address.announce(verbose: output.verbose)
    client = CloudflareClient(
      transport: CurlTransport(
        configuration: TransportConfiguration(userAgent: "greycloud/\(Version.current)")
      ),
      baseURL: address.url,
      token: token,
      timeouts: options.timeouts,
      observer: output.verbose ? RequestLog.show : nil,
      waits: output.quiet ? nil : WaitDisplay().observer
    )
  }

  /// Returns the zone that an argument names.
  ///
  /// - Parameters:
  ///   - argument: How a person names it.
  ///   - unknown: What is said if the token sees no such zone; by default, that, and which one may be meant.
  ///   - takesWebNames: Whether `www.example.com` may be taken for the zone that it is a name of.
  /// - Returns: The zone, and where it is written.
  /// - Throws: ``Reporting/Problem`` if it cannot be read.
  func zone(
    _ argument: ZoneArgument,
    otherwise unknown: Problem? = nil,
    takesWebNames: Bool = true
  ) async throws(Problem) -> LoadedZone {
    do throws(Problem) {
      let listed = try await listedZone(argument, otherwise: unknown, takesWebNames: takesWebNames)
      return try await zone(listed)
    } catch {
      throw error.about(argument.name)
    }
  }

  /// Returns the records of a zone from the list, and what they make worth asking.
  ///
  /// - Parameter listed: The zone.
  /// - Returns: The zone, and where it is written.
  /// - Throws: ``Reporting/Problem`` if its records cannot be read.
  func zone(_ listed: WireZone) async throws(Problem) -> LoadedZone {
    let store = CloudflareZoneStore(client: client, zone: listed)
    do {
      let zone = try await store.fetch()
      let evidence = await EvidenceLoader(client: client, zone: zone, id: listed.id).evidence()
      return LoadedZone(zone: zone, evidence: evidence, store: store)
    } catch {
      throw APIProblems.problem(error, reading: listed.name).about(listed.name)
    }
  }

  /// Returns every zone that the token sees.
  ///
  /// - Returns: The zones, without their records.
  /// - Throws: ``Reporting/Problem`` if the list cannot be read.
  func allZones() async throws(Problem) -> [WireZone] {
    do {
      return try await client.allZones()
    } catch {
      throw APIProblems.problem(error, reading: nil)
    }
  }

  /// Returns the one zone that an argument names, without its records.
  ///
  /// - Parameters:
  ///   - argument: How a person names it.
  ///   - unknown: What is said if there is none; by default, that the token sees no such zone.
  ///   - takesWebNames: Whether `www.example.com` may be taken for the zone that it is a name of.
  /// - Returns: The zone.
  /// - Throws: ``Reporting/Problem`` if there is none, or more than one.
  func listedZone(
    _ argument: ZoneArgument,
    otherwise unknown: Problem? = nil,
    takesWebNames: Bool = true
  ) async throws(Problem) -> WireZone {
    switch argument.reference {
    case .id(let id): return try await zone(id: id, unknown)
    case .name(let name):
      if let zone = try await zone(name: name, argument) { return zone }
      if let unknown { throw unknown }
      let guess = ZoneGuess(
        client: client,
        typed: argument.typed,
        name: name,
        unknown: argument.isWord
          ? ZoneProblems.notAZone(argument.typed)
          : ZoneProblems.unknown(ZoneProblems.spelt(name, argument.typed))
      )
      return try await guess.zone(takesWebNames: takesWebNames)
    }
  }

  /// Cloudflare answers for a zone that the token does not see as for one that it may not read.
  private func zone(id: String, _ unknown: Problem?) async throws(Problem) -> WireZone {
    do {
      return try await client.zone(id: id)
    } catch {
      if error.isNotFound { throw unknown ?? ZoneProblems.unknown(id) }
      if let unknown, error.isPermission { throw unknown }
      throw APIProblems.problem(error, reading: id)
    }
  }

  /// No zone is named by a single word, so that is not asked for.
  private func zone(name: DomainName, _ argument: ZoneArgument) async throws(Problem) -> WireZone? {
    guard !argument.isWord else { return nil }
    var zones: [WireZone]
    do {
      zones = try await self.zones(name, spelt: name.dotless)
      // Some zones are known by the name in their own script alone.
      if zones.isEmpty, let unicode = name.unicode { zones = try await self.zones(name, spelt: unicode) }
    } catch {
      throw APIProblems.problem(error, reading: name.dotless)
    }
    guard zones.count < 2 else {
      throw ZoneProblems.ambiguous(name.dotless, zones.map(\.id), typed: argument.typed)
    }
    return zones.first
  }

  /// Whatever stands between us and the API may not know the filter; another zone must not be taken for this one.
  private func zones(_ name: DomainName, spelt spelling: String) async throws(CloudflareError) -> [WireZone] {
    try await client.zones(named: spelling).filter { (try? DomainName($0.name)) == name }
  }
}
