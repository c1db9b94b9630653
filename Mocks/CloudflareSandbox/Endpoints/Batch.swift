/// The operations of a batch, in the order in which the service runs them.
struct Batch {
  enum Step: String, CaseIterable {
    case deletes, patches, puts, posts
  }

  private let pointsToRefused: Bool
  private var wishes: [Step: [RecordWish]] = [:]

  /// Reads a batch.
  ///
  /// - Parameters:
  ///   - call: The request.
  ///   - pointsToRefused: Whether a refusal tells which operation it is about.
  /// - Throws: The API's refusal of a body that is none.
  init(_ call: Call, pointsToRefused: Bool) throws(APIFailure) {
    self.pointsToRefused = pointsToRefused
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
      for (index, wish) in (wishes[step] ?? []).enumerated() {
        do throws(APIFailure) {
          records[step, default: []].append(try Self.run(step, wish, &transaction))
        } catch {
          throw pointsToRefused ? error.pointing(to: "/\(step.rawValue)/\(index)") : error
        }
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
