import DNSModel

/// An owner and the kind of data at it.
struct Place: Hashable {
  let owner: DomainName
  let type: RRType

  init(_ record: Record) {
    owner = record.owner
    type = record.type.isProxiable ? .a : record.type
  }
}

extension Edit {
  /// The places of the record as it is and as it shall be.
  var places: [Place] { [before, after].compactMap { $0.map(Place.init) } }

  /// The place that loses a record.
  var departure: Place? {
    before.map(Place.init).flatMap { $0 == after.map(Place.init) ? nil : $0 }
  }

  /// The place that gets a record.
  var arrival: Place? {
    after.map(Place.init).flatMap { $0 == before.map(Place.init) ? nil : $0 }
  }

  /// The place whose record stays and says something else.
  var rewriting: Place? { departure == nil && arrival == nil ? after.map(Place.init) : nil }
}

/// What an edit lays hands on: a stored record, or the place that a new one competes for.
enum Touched: Hashable {
  case record(RecordID)
  case place(Place)
  /// The place of a text of which receivers read only one.
  case text(TextPlace)

  /// Returns what an edit takes for itself: the record that it changes, and the place that gets a new one.
  static func claims(of edit: Edit) -> [Touched] {
    [edit.before.map { .record($0.id) }, edit.arrival.map(place)].compactMap { $0 }
  }

  /// Returns all that an edit has to do with: its record, a new one too, and the places where that was and shall be.
  static func all(by edit: Edit) -> [Touched] {
    [edit.recordID.map(record)].compactMap { $0 } + edit.places.map(place)
  }
}
