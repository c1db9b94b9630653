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

  func write(_ edits: [Edit]) async throws(WriteFailure) {
    do {
      _ = try await client.batch(zone: zone.id, BatchOperations(edits))
    } catch {
      throw WriteFailure(cause: error.cause, mayHaveBeenApplied: error.mayHaveBeenApplied)
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
}
