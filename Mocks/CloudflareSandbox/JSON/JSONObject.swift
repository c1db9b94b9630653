/// The members of a JSON object, in the order in which they are written.
///
/// The order makes answers readable and repeatable. Two objects with the same members are equal in any order.
public struct JSONObject: Sendable, Hashable {
  private var names: [String]
  private var values: [String: JSONValue]

  /// Makes an object of the members that have a value; `nil` leaves a member out.
  public init(_ members: KeyValuePairs<String, JSONValue?> = [:]) {
    names = []
    values = [:]
    for (name, value) in members { self[name] = value }
  }

  /// The member names, in the order of writing.
  public var keys: [String] { names }

  /// The value of a member; `nil` means that there is no such member.
  public subscript(name: String) -> JSONValue? {
    get { values[name] }
    set {
      guard let newValue else { return remove(name) }
      if values.updateValue(newValue, forKey: name) == nil { names.append(name) }
    }
  }

  private mutating func remove(_ name: String) {
    values[name] = nil
    names.removeAll { $0 == name }
  }

  /// Compares the members, not their order.
  public static func == (one: Self, other: Self) -> Bool { one.values == other.values }

  /// Feeds the members, not their order, into the hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
