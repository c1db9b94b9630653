import FoundationEssentials

/// One run of a property test; a failure prints the variable that repeats exactly this run.
package struct Seed: Sendable, CustomStringConvertible {
  private static let variable = "GREYCLOUD_SEED"

  package let value: UInt64

  /// Creates the run of one number.
  package init(value: UInt64) { self.value = value }

  package var description: String { "\(Self.variable)=\(value)" }

  package var generator: SplitMix64 { SplitMix64(state: value) }

  /// The one seed of the environment, or fresh ones.
  package static let all: [Seed] = given ?? (0..<count).map { _ in Seed(value: .random(in: .min ... .max)) }

  /// The one seed of the environment, or the same ones in every run: for what takes too long to chase by chance.
  package static let lasting: [Seed] = given ?? (1...100).map { Seed(value: $0) }

  /// The same seeds in every run, or fresh ones where the environment asks for a number of them.
  package static let drawn = number("GREYCLOUD_SEEDS") == nil ? lasting : all

  /// The one seed of the environment, or a quarter of the fresh ones: for what plans many times with each.
  package static let quarter = Array(all.prefix(max(1, all.count / 4)))

  /// The one seed of the environment, or a few fresh ones: for what tries many things with each.
  package static let few = Array(all.prefix(3))

  private static let given = number(variable).map { [Seed(value: $0)] }

  /// A night of thousands of seeds finds what a hundred rarely do.
  private static let count = number("GREYCLOUD_SEEDS") ?? 100

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }
}

/// A small generator whose numbers depend on its seed alone.
package struct SplitMix64: RandomNumberGenerator {
  package var state: UInt64

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// Returns one of some values.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  /// Returns some octets, special ones more often than chance would have them.
  package mutating func octets(upTo count: Int, special: String = #"".\;()@$ "#) -> [UInt8] {
    let special = Array(special.utf8)
    return (0..<Int.random(in: 1...count, using: &self)).map { _ in
      Bool.random(using: &self) ? pick(special) : UInt8.random(in: .min ... .max, using: &self)
    }
  }
}
