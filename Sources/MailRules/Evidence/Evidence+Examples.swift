import Wording

extension Evidence {
  /// Returns the evidence of a state of Email Routing, for examples.
  static func routing(_ state: EmailRoutingState) -> Evidence {
    var evidence = Evidence()
    evidence.emailRouting = .known(state)
    return evidence
  }

  /// The evidence of a token that may not read Email Routing, for examples.
  static var unreadableRouting: Evidence {
    var evidence = Evidence()
    evidence.emailRouting = .unavailable(Text("the token may not read it", ja: "トークンに読み取り権限がありません"))
    return evidence
  }
}
