extension Cloud {
  mutating func createRecord(_ call: Call) throws(APIFailure) -> Answer {
    let wish = try call.wish()
    return try writeOne(call) { transaction throws(APIFailure) in try transaction.create(wish) }
  }

  mutating func patchRecord(_ call: Call) throws(APIFailure) -> Answer {
    let wish = try call.wish()
    return try writeOne(call) { transaction throws(APIFailure) in
      try transaction.patch(call.recordID ?? "", wish)
    }
  }

  mutating func replaceRecord(_ call: Call) throws(APIFailure) -> Answer {
    let wish = try call.wish()
    return try writeOne(call) { transaction throws(APIFailure) in
      try transaction.replace(call.recordID ?? "", wish)
    }
  }

  mutating func deleteRecord(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.dnsEdit])
    let record = try write(to: zone) { transaction throws(APIFailure) in
      try transaction.delete(call.recordID ?? "")
    }
    return .result(["id": .string(record.id)])
  }

  private mutating func writeOne(
    _ call: Call,
    _ body: (inout RecordTransaction) throws(APIFailure) -> StoredRecord
  ) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: [.dnsEdit])
    return .result(answer(try write(to: zone, body)))
  }
}
