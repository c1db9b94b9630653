import DNSModel
import MailRules

/// What is found, planned, asked and advised, whatever the order and however texts are quoted.
struct Conclusion: Equatable {
  let found: [String]
  let planned: [String]
  let asked: [String]

  init(_ outcome: Outcome) {
    self.init(
      found: outcome.found,
      planned: outcome.planned.map {
        $0.replacing("then ", with: "").replacing("\" \"", with: "").filter { $0 != "\"" }
      },
      asked: outcome.asked + outcome.advised
    )
  }

  init(_ zone: Zone, as situation: Situation) {
    self.init(
      Outcome(zone, answers: situation.answers, preference: situation.preference, rules: Outcome.rules)
    )
  }

  private init(found: [String], planned: [String], asked: [String]) {
    (self.found, self.planned, self.asked) = (found.sorted(), planned.sorted(), asked.sorted())
  }

  /// The same judgement of a zone with other names.
  func renamed(_ rename: (String) -> String) -> Conclusion {
    Conclusion(found: found.map(rename), planned: planned.map(rename), asked: asked.map(rename))
  }
}
