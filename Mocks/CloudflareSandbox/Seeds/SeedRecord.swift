/// A record that a zone starts with, as ``SeedZone`` reads it from a line.
public struct SeedRecord: Sendable, Hashable {
  var id: String?
  var fields = RecordFields()
  var isManaged = false
}
