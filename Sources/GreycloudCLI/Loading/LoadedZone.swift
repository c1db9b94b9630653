import DNSModel
import ZoneWriter

/// A zone, and where it can be written to if it came from the API.
struct LoadedZone: Sendable {
  let zone: Zone
  let store: (any ZoneStore)?
}
