extension Cloud {
  /// Says what a user token is worth; the code of the success text means a refusal elsewhere.
  func verifyUserToken(_ call: Call) throws(APIFailure) -> Answer {
    guard call.token.owner == .user else { throw .outOfScope }
    return verified(call.token)
  }

  func verifyAccountToken(_ call: Call) throws(APIFailure) -> Answer {
    guard call.token.owner == .account else { throw .unknownTokenAtAccount }
    return verified(call.token)
  }

  private func verified(_ token: Token) -> Answer {
    let state = token.status == .active ? "valid and active" : token.status.rawValue
    let message = JSONValue.string("This API Token is \(state)")
    return .result(
      ["id": .string(token.id), "status": .string(token.status.rawValue)],
      messages: [["code": 10000, "message": message, "type": nil]]
    )
  }
}
