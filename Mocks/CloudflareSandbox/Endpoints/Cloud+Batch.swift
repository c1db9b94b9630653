extension Cloud {
  mutating func runBatch(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.dnsEdit])
    let batch = try Batch(call, pointsToRefused: options.pointsToRefusedOperation)
    let limit = zone.seed.plan.batchLimit
    guard batch.count <= limit else { throw .batchTooLong(limit: limit) }
    let records = try write(to: zone, batch.run)
    var result = JSONObject()
    for step in Batch.Step.allCases {
      result[step.rawValue] = .array((records[step] ?? []).map { answer($0) })
    }
    return .result(.object(result))
  }
}
