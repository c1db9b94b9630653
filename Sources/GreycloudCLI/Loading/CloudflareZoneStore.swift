import CloudflareAPI
import CurlTransport
import DNSModel
import ZoneWriter

/// A zone at Cloudflare.
struct CloudflareZoneStore: ZoneStore {
  let client: CloudflareClient
  let zone: WireZone

  func fetch() async throws -> Zone {
    let records = try await client.records(inZone: zone.id)
    return Zone(
      apex: try DomainName(zone.name),
      info: ZoneInfo(zone),
      records: try records.map { try Record($0) }
    )
  }

  func write(_ edits: [Edit]) async throws(WriteFailure) -> [Record?] {
    let operations: BatchOperations
    do { operations = try BatchOperations(edits) } catch {
      throw WriteFailure(cause: error, mayHaveBeenApplied: false)
    }
    do {
      return try await client.batch(zone: zone.id, operations).records(for: edits)
    } catch {
      throw WriteFailure(
        cause: error.cause,
        mayHaveBeenApplied: error.mayHaveBeenApplied,
        concernsEdits: error.cause.concernsEdits,
        culprit: error.mayHaveBeenApplied ? nil : await culprit(error.cause, edits)
      )
    }
  }

  func request(for edits: [Edit]) throws -> StoreRequest {
    let request = try client.batchRequest(zone: zone.id, BatchOperations(edits))
    return StoreRequest(
      method: request.method.rawValue,
      path: request.path,
      body: String(decoding: request.body, as: UTF8.self)
    )
  }

  /// The zone is read only if it can tell more than the answer.
  private func culprit(_ error: CloudflareError, _ edits: [Edit]) async -> Int? {
    guard case .api(_, let errors, _, _) = error else { return nil }
    let search = CulpritSearch(edits, errors)
    if let named = search.named { return named }
    guard search.dependsOnZone, let zone = try? await fetch() else { return nil }
    return search.position(in: zone)
  }
}

extension CloudflareError {
  /// The API looked at the edits and refused them.
  fileprivate var concernsEdits: Bool {
    guard case .api = self else { return false }
    return !isAuthentication && !isPermission
  }
}
