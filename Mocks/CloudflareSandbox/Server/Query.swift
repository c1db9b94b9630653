/// The query of a request.
struct Query: Sendable {
  let items: [QueryItem]

  subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  func flag(_ name: String) -> Bool { self[name] == "true" }
}
