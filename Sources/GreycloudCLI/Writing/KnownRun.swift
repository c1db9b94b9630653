import DNSModel
import Reporting
import Wording
import ZonePlan
import ZoneWriter

/// A run of the journal with its zone as it is now.
struct KnownRun {
  let record: RunRecord
  let loaded: LoadedZone
  let store: any ZoneStore
  /// All runs, as far as they can be read.
  let history: RunHistory

  /// Finds a run and reads its zone; what the run did is established first if that is not certain.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - desk: Where the journals are.
  ///   - loader: What reads the zone.
  /// - Throws: ``Reporting/Problem`` if there is no such run, or its zone cannot be read.
  init(_ run: RunID, at desk: WritingDesk, _ loader: APILoader) async throws {
    let known = try StateProblems.catching { () throws(StateFailure) in try desk.state.record(of: run) }
    let gone = ZoneProblems.gone(known, journal: desk.state.journalPath(of: known))
    (loaded, store) = try await Problem.naming(known.applied.plan.apex) {
      let loaded = try await loader.zone(ZoneArgument(known.zone.description), otherwise: gone)
      guard let store = loaded.store else { throw ZoneProblems.noStore }
      return (try await InterruptedRuns(desk: desk, store: store).settled(loaded, and: run), store)
    }
    record = try StateProblems.catching { () throws(StateFailure) in try desk.state.record(of: run) }
    history = RunHistory(desk.state.readableRuns())
  }

  /// Takes a run from a file and reads its zone; the journals of this machine need not know the run.
  ///
  /// - Parameters:
  ///   - file: The file of the run.
  ///   - desk: Where the journals of this machine are.
  ///   - loader: What reads the zone.
  /// - Throws: ``Reporting/Problem`` if the file holds no run, or the zone cannot be read.
  init(from file: KeptRun, at desk: WritingDesk, _ loader: APILoader) async throws {
    let known = file.record
    let gone = ZoneProblems.gone(known, journal: file.path)
    (loaded, store) = try await Problem.naming(known.applied.plan.apex) {
      let first = try await loader.zone(ZoneArgument(known.zone.description), otherwise: gone)
      guard let store = first.store else { throw ZoneProblems.noStore }
      let runs = InterruptedRuns(desk: desk, store: store)
      return (try await runs.arrived(known, in: try await runs.settled(first)), store)
    }
    history = RunHistory(desk.state.readableRuns())
    let zone = loaded.zone
    guard zone.apex == known.applied.plan.apex else {
      throw ApplyProblems.otherZone(zone.apex, known.applied.plan.apex)
    }
    record = known.settled(
      in: zone,
      before: history.runs.filter { $0.zone == known.zone && $0.id > known.id }
    )
  }

  /// The runs that took this one back, if they left nothing of it.
  var reversals: [String]? {
    let runs = history.undone(record).map(\.description)
    return runs.isEmpty || !history.changesInForce(of: record).isEmpty ? nil : runs
  }

  /// Makes a plan from the run, or tells what is not as the run left it.
  ///
  /// - Parameter make: Makes the plan for the zone.
  /// - Returns: The plan.
  /// - Throws: ``Reporting/Problem`` if somebody has changed the records since.
  func plan(_ make: (Zone) throws(OvertakenRun) -> Plan) throws(Problem) -> Plan {
    do {
      return try make(loaded.zone)
    } catch {
      Console.complain(differences: error.differences)
      throw ApplyProblems.overtaken(error, since: record.id, history.later(than: record).last?.id)
    }
  }
}
