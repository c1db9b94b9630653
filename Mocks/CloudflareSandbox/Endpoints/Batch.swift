/// The operations of a batch, in the order in which the service runs them.
struct Batch {
  enum Step: String, CaseIterable {
    case deletes, patches, puts, posts
  }

  private var wishes: [Step: [RecordWish]] = [:]

  init(_ call: Call) throws(APIFailure) {
    let body = try call.json()
    for step in Step.allCases {
      guard let given = body[step.rawValue], given != .null else { continue }
      guard let list = given.array else { throw .unreadableBody }
      var read: [RecordWish] = []
      for json in list { read.append(try call.wish(in: json)) }
      wishes[step] = read
    }
  }

  var count: Int { wishes.values.reduce(0) { $0 + $1.count } }

  /// Runs all operations; the first error ends the batch.
  func run(_ transaction: inout RecordTransaction) throws(APIFailure) -> [Step: [StoredRecord]] {
    var records: [Step: [StoredRecord]] = [:]
    for step in Step.allCases {
      for wish in wishes[step] ?? [] {
        records[step, default: []].append(try Self.run(step, wish, &transaction))
      }
    }
    return records
  }

  private static func run(
    _ step: Step,
    _ wish: RecordWish,
    _ transaction: inout RecordTransaction
  ) throws(APIFailure) -> StoredRecord {
    switch step {
    case .deletes: try transaction.delete(wish.id ?? "")
    case .patches: try transaction.patch(wish.id ?? "", wish)
    case .puts: try transaction.replace(wish.id ?? "", wish)
    case .posts: try transaction.create(wish)
    }
  }
}
