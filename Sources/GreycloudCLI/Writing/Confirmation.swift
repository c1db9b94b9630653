import Reporting
import Wording
import ZonePlan

/// The permission to write a plan that was shown.
struct Confirmation {
  /// The digest that `--confirm` gave.
  let digest: String?
  /// The kinds that `--auto` allows.
  let kinds: Set<ChangeKind>?

  /// Returns once the plan may be written.
  ///
  /// - Parameter plan: The plan, which was shown before.
  /// - Throws: ``Reporting/Problem`` if it may not; nothing was written then.
  func obtain(for plan: Plan) throws {
    guard plan.hazards.isEmpty else { throw ConfirmationProblems.hazardous }
    if let digest {
      let actual = try plan.digest()
      guard actual.matches(digest) else { throw ConfirmationProblems.otherDigest(actual) }
    } else if let kinds {
      guard plan.changes.allSatisfy({ kinds.contains($0.kind) }) else {
        throw ConfirmationProblems.notConfirmed
      }
    } else {
      try ask(plan)
    }
  }

  /// The word is asked for only where a person can have read the diff.
  private func ask(_ plan: Plan) throws {
    let surroundings = Session.surroundings
    guard surroundings.inputIsTerminal else { throw ConfirmationProblems.noTerminal(try plan.digest()) }
    guard surroundings.outputIsTerminal else { throw ConfirmationProblems.noScreen(try plan.digest()) }
    let question = [
      Text("Write these changes to \(plan.apex)?", ja: "これらの変更を \(plan.apex) に書き込みますか。"),
      Text("Type yes to write them:", ja: "書き込むには yes と入力してください:"),
    ]
    guard Prompt.answer(to: question) == "yes" else { throw ConfirmationProblems.notYes }
  }
}
