import TestSupport

extension JSONTree {
  /// A place in a JSON value and the value with only that place changed.
  struct Mutant: Sendable {
    let path: String
    let tree: JSONTree
  }

  /// Every way to change one value, to drop one element or to drop one member.
  func mutants(at path: String = "") -> [Mutant] {
    switch self {
    case .null: [Mutant(path: path, tree: .string("x"))]
    case .bool(let value): [Mutant(path: path, tree: .bool(!value))]
    case .number(let value): [Mutant(path: path, tree: .number(value + 1))]
    case .string(let value): [Mutant(path: path, tree: .string(value + "x"))]
    case .array(let values): Self.mutants(of: values, path)
    case .object(let members): Self.mutants(of: members, path)
    }
  }

  private static func mutants(of values: [JSONTree], _ path: String) -> [Mutant] {
    values.indices.flatMap { index -> [Mutant] in
      var rest = values
      let value = rest.remove(at: index)
      return [Mutant(path: "\(path)[\(index)] dropped", tree: .array(rest))]
        + value.mutants(at: "\(path)[\(index)]").map { mutant in
          var changed = values
          changed[index] = mutant.tree
          return Mutant(path: mutant.path, tree: .array(changed))
        }
    }
  }

  private static func mutants(of members: [String: JSONTree], _ path: String) -> [Mutant] {
    members.sorted { $0.key < $1.key }.flatMap { key, value -> [Mutant] in
      value.mutants(at: "\(path).\(key)").map { mutant in
        Mutant(path: mutant.path, tree: .object(members.merging([key: mutant.tree]) { $1 }))
      }
    }
  }
}
