/// The faults that are set, and how often each could have struck.
struct FaultSchedule: Sendable {
  private var entries: [(fault: Fault, count: Int)] = []

  init(_ faults: [Fault] = []) { entries = faults.map { ($0, 0) } }

  /// Counts a request with every fault and returns the first that strikes.
  mutating func effect(method: String, path: String) -> Fault.Effect? {
    var effect: Fault.Effect?
    for position in entries.indices {
      let fault = entries[position].fault
      guard fault.requests.matches(method: method, path: path) else { continue }
      entries[position].count += 1
      if effect == nil, fault.occurrence.includes(entries[position].count) { effect = fault.effect }
    }
    return effect
  }
}
