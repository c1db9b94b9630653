/// What a person may answer.
enum InterviewReply: String, CaseIterable {
  case yes
  case no
  case exposes
  case request
  case quit

  static let letters = allCases.map { String($0.rawValue.prefix(1)) }

  /// Reads a letter or the whole word.
  init?(_ typed: String) {
    guard let reply = Self.allCases.first(where: { typed == $0.rawValue || typed == $0.rawValue.prefix(1) })
    else {
      return nil
    }
    self = reply
  }
}
