import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// A local server that behaves like Cloudflare's API v4 where DNS is concerned.
///
/// It keeps its zones in memory, follows the service's rules for records, and records every request. Faults
/// can be set, and somebody else can be played who changes records in between.
public final class Sandbox: Sendable {
  /// The address to use instead of the real service's, without a final slash.
  public let baseURL: String
  /// The port that it listens on.
  public let port: Int

  private let cloud: CloudBox
  private let services: ServiceGroup
  private let server: Task<Void, Never>

  private init(port: Int, cloud: CloudBox, services: ServiceGroup, server: Task<Void, Never>) {
    self.port = port
    self.cloud = cloud
    self.services = services
    self.server = server
    baseURL = "http://127.0.0.1:\(port)\(Routes.base)"
  }

  deinit { server.cancel() }

  /// Starts a sandbox on a loopback port.
  ///
  /// - Parameters:
  ///   - zones: The zones that it knows; more cannot be added.
  ///   - options: How it behaves.
  /// - Returns: The running sandbox.
  /// - Throws: The error of the server when it cannot listen.
  public static func start(
    zones: [SeedZone],
    options: SandboxOptions = SandboxOptions()
  ) async throws -> Sandbox {
    let cloud = CloudBox(Cloud(zones: zones, options: options))
    let (ports, continuation) = AsyncThrowingStream.makeStream(of: Int.self)
    let application = Self.application(cloud, port: options.port) { continuation.yield($0) }
    let services = ServiceGroup(services: [application], logger: application.logger)
    let server = Task(executorPreference: EventLoopExecutor(application.eventLoopGroup)) {
      do { try await services.run() } catch { continuation.finish(throwing: error) }
      continuation.finish()
    }
    for try await port in ports {
      return Sandbox(port: port, cloud: cloud, services: services, server: server)
    }
    throw CancellationError()
  }

  /// Stops the server and closes its connections; requests that are held are let go.
  ///
  /// The server ends by itself: cancelling it while a connection is accepted but not yet served would bring the
  /// process down.
  public func stop() async {
    await services.triggerGracefulShutdown()
    await server.value
  }

  private static func application(
    _ cloud: CloudBox,
    port: Int,
    onPort: @escaping @Sendable (Int) -> Void
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "sandbox")
    logger.logLevel = .critical
    return Application(
      router: Routes(cloud: cloud).router(),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port),
        serverName: "cloudflare"
      ),
      onServerRunning: { onPort($0.localAddress?.port ?? port) },
      logger: logger
    )
  }
}

extension Sandbox {
  /// The requests that have arrived, oldest first.
  public var requests: [RecordedRequest] { cloud { $0.requests } }

  /// Forgets the requests that have arrived.
  public func clearRequests() { cloud { $0.requests = [] } }

  /// Replaces the faults, and begins to count their occurrences anew.
  public func setFaults(_ faults: [Fault]) { cloud { $0.faults = FaultSchedule(faults) } }

  /// The records of a zone as they are stored, by type, then name, then identifier.
  ///
  /// - Parameter zone: The name or the identifier of the zone.
  /// - Returns: The records; none when there is no such zone.
  public func records(ofZone zone: String) -> [StoredRecord] {
    cloud { cloud in cloud.found(zone).map { cloud.orderedRecords(of: $0) } ?? [] }
  }

  /// Changes a zone as somebody else would do, past tokens, faults and limits but by the record rules.
  ///
  /// - Parameters:
  ///   - zone: The name or the identifier of the zone.
  ///   - body: The changes; they happen all or not at all.
  /// - Throws: ``EditError`` with the refusal, if the rules forbid a change.
  public func edit(zone: String, _ body: (inout ZoneEdit) throws(EditError) -> Void) throws(EditError) {
    try cloud { cloud throws(EditError) in try cloud.edit(zone, body) }
  }
}
