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
    self.init { arguments.map { argument in (argument, { try await loader.zone(argument) }) } }
  }

  init(allZonesOf loader: APILoader) {
    self.init {
      try await loader.allZones().map { listed in (listed.name, { try await loader.zone(listed) }) }
    }
  }

  func makeAsyncIterator() -> AsyncThrowingStream<Element, any Error>.AsyncIterator {
    stream.makeAsyncIterator()
  }

  private typealias Job = (name: String, read: @Sendable () async throws -> LoadedZone)

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

  /// Runs the jobs side by side and hands out the results in order.
  private static func run(_ jobs: [Job], _ yield: (Element) -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, Element).self) { group in
      var waiting = jobs.enumerated().makeIterator()
      var finished: [Int: Element] = [:]
      var next = 0
      for _ in 0..<parallel { start(&waiting, in: &group) }
      while let (index, element) = try await group.next() {
        finished[index] = element
        start(&waiting, in: &group)
        while let ready = finished.removeValue(forKey: next) {
          yield(ready)
          next += 1
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
        return (index, .failed(name: job.name, problem))
      }
    }
  }
}
