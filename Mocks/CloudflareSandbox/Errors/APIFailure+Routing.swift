extension APIFailure {
  static let unknownZone = Self(404, 1001, "Invalid zone identifier")
  static let unknownRecord = Self(404, 81044, "Record does not exist.")
  static let unreadableBody = Self(400, 9207, "Failed to parse request body.")
  static let notJSON = Self(400, 9207, "Content-type must be application/json.")

  static func malformedIdentifier(path: String) -> Self {
    Self(400, 7003, "Could not route to \(path), perhaps your object identifier is invalid?")
  }

  static func noRoute(path: String) -> Self {
    var failure = malformedIdentifier(path: path)
    failure.errors.append(Item(code: 7000, message: "No route for that URI"))
    return failure
  }
}
