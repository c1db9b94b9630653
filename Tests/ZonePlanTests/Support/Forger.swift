import FoundationEssentials
import TestSupport

@testable import ZonePlan

/// Alters saved plans anywhere and seals them anew, as anybody can who knows the format.
struct Forger {
  /// What a forger would like to see in a zone.
  private static let words = [
    "example.com", "www.example.com", "mail.example.com", "evil.example.net", "example.net", "192.0.2.66",
    "198.51.100.66", "2001:db8::66", "A", "AAAA", "CNAME", "MX", "TXT", "NS", "DS", "CAA",
    "v=DMARC1; p=reject; rua=mailto:x@evil.example.net", "v=spf1 +all", "r1", "r2", "c1", "c2", "c9",
    "grey-cloud", "new-host", "google-workspace", "mx-target-proxied", "no-mx", "spf-missing", "",
  ]

  var generator: SplitMix64

  /// Returns a file of which some places are others, or `nil` if it can no longer be read as a plan.
  mutating func forged(_ contents: [UInt8]) throws -> [UInt8]? {
    var tree = try JSONDecoder().decode(JSONTree.self, from: Data(contents))
    for _ in 0..<Int.random(in: 1...3, using: &generator) { tree = altered(tree, anywhere: tree) }
    return try Self.sealed(tree)
  }

  private mutating func altered(_ tree: JSONTree, anywhere whole: JSONTree) -> JSONTree {
    switch tree {
    case .object(var members) where !members.isEmpty && !isHere:
      let key = generator.pick(members.keys.sorted())
      members[key] = members[key].map { altered($0, anywhere: whole) }
      return .object(members)
    case .array(var values) where !values.isEmpty && !isHere:
      let index = Int.random(in: values.indices, using: &generator)
      values[index] = altered(values[index], anywhere: whole)
      return .array(values)
    default: return replacement(for: tree, from: whole)
    }
  }

  /// Most alterations are deep inside, where the records are.
  private var isHere: Bool { mutating get { Int.random(in: 0..<8, using: &generator) == 0 } }

  private mutating func replacement(for tree: JSONTree, from whole: JSONTree) -> JSONTree {
    switch (Int.random(in: 0..<6, using: &generator), tree) {
    case (0, _): return .null
    case (1, _): return somewhere(in: whole)
    case (_, .array(var values)) where !values.isEmpty:
      let index = Int.random(in: values.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: values.remove(at: index)
      case 1: values.append(values[index])
      case 2: values.swapAt(index, Int.random(in: values.indices, using: &generator))
      default: values.append(somewhere(in: whole))
      }
      return .array(values)
    case (_, .object(var members)) where !members.isEmpty:
      members[generator.pick(members.keys.sorted())] = somewhere(in: whole)
      return .object(members)
    case (_, .bool(let value)): return .bool(!value)
    case (_, .number): return .number(generator.pick([0, 1, 60, 300, 65_535, 1e300, -1]))
    default: return .string(generator.pick(Self.words))
    }
  }

  private mutating func somewhere(in tree: JSONTree) -> JSONTree {
    guard !isHere else { return tree }
    switch tree {
    case .object(let members) where !members.isEmpty:
      return somewhere(in: members[generator.pick(members.keys.sorted())] ?? .null)
    case .array(let values) where !values.isEmpty: return somewhere(in: generator.pick(values))
    default: return tree
    }
  }

  /// Returns the contents with the seal and the digest that fit.
  static func sealed(_ tree: JSONTree) throws -> [UInt8]? {
    guard case .object(var file) = tree, let body = file["body"],
      let read = try? JSONDecoder().decode(PortablePlanBody.self, from: try JSONEncoder().encode(body)),
      let digest = try? read.document().digest().description
    else { return nil }
    file["seal"] = .string(try CanonicalJSON.digest(of: read))
    file["digest"] = .string(digest)
    file["schema"] = .string(PortablePlan.schema)
    return Array(try JSONEncoder().encode(JSONTree.object(file)))
  }
}
