import CloudflareAPI
import DNSModel
import Reporting

/// Zones in the order in which they were asked for; one that cannot be read does not stop the others.
struct ZoneSequence: AsyncSequence {
  /// A zone that was read, or the reason why it was not.
  enum Element: Sendable {
    case loaded(LoadedZone)
    case failed(name: String, Problem)
  }

  /// Zones that are read at the same time; the API's limit of requests is shared by all.
  private static let parallel = 8

  private let stream: AsyncThrowingStream<Element, any Error>

  init(one zone: LoadedZone) {
    stream = AsyncThrowingStream { continuation in
      continuation.yield(.loaded(zone))
      continuation.finish()
    }
  }

  init(_ arguments: [String], from loader: APILoader) {
    self.init { ZoneArgument.distinct(arguments).map { Self.job($0, loader) } }
  }

  init(allZonesOf loader: APILoader) {
    self.init {
      let zones = try await loader.allZones()
      let names = Dictionary(grouping: zones, by: \.name)
      return zones.map { listed in
        let isNamesake = (names[listed.name]?.count ?? 0) > 1
        return (
          listed.name,
          {
            var loaded = try await loader.zone(listed)
            loaded.isNamesake = isNamesake
            return loaded
          }
        )
      }
    }
  }

  func makeAsyncIterator() -> AsyncThrowingStream<Element, any Error>.AsyncIterator {
    stream.makeAsyncIterator()
  }

  private typealias Job = (name: String, read: @Sendable () async throws -> LoadedZone)

  /// What cannot be read as a zone fails in its turn.
  private static func job(_ text: String, _ loader: APILoader) -> Job {
    do throws(Problem) {
      let argument = try ZoneArgument(text)
      argument.tell()
      return (argument.name, { try await loader.zone(argument) })
    } catch {
      return (TypedHost.shown(text), { throw error })
    }
  }

  private init(_ jobs: @escaping @Sendable () async throws -> [Job]) {
    stream = AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await Self.run(try await jobs()) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Runs the jobs side by side and hands out the results in order, a zone that was named twice only once.
  private static func run(_ jobs: [Job], _ yield: (Element) -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, Element).self) { group in
      var waiting = jobs.enumerated().makeIterator()
      var finished: [Int: Element] = [:]
      var next = 0
      var known: Set<String> = []
      for _ in 0..<parallel { start(&waiting, in: &group) }
      while let (index, element) = try await group.next() {
        finished[index] = element
        start(&waiting, in: &group)
        while let ready = finished.removeValue(forKey: next) {
          next += 1
          if case .loaded(let loaded) = ready, let id = loaded.zone.info.id, !known.insert(id).inserted {
            continue
          }
          yield(ready)
        }
      }
    }
  }

  private static func start(
    _ waiting: inout EnumeratedSequence<[Job]>.Iterator,
    in group: inout ThrowingTaskGroup<(Int, Element), any Error>
  ) {
    guard let (index, job) = waiting.next() else { return }
    group.addTask {
      do {
        return (index, .loaded(try await job.read()))
      } catch let problem as Problem {
        return (index, .failed(name: job.name, problem.about(job.name)))
      }
    }
  }
}

extension ZoneSequence.Element {
  /// Returns the zone as one that cannot be worked on if something that was said of it cannot be used.
  ///
  /// - Parameter check: Throws the reason.
  /// - Returns: The zone, or the reason.
  func checked(_ check: (LoadedZone) throws(Problem) -> Void) -> ZoneSequence.Element {
    guard case .loaded(let loaded) = self else { return self }
    do throws(Problem) {
      try check(loaded)
      return self
    } catch {
      let name = loaded.zone.apex.dotless
      return .failed(name: name, error.about(name))
    }
  }
}
