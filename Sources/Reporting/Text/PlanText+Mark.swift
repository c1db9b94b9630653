import Wording
public import ZonePlan

extension PlanText {
  /// Returns the line below a plan that tells which comment its new records get.
  ///
  /// - Parameters:
  ///   - comment: The comment, or `nil` for none.
  ///   - plan: The plan, not marked yet.
  /// - Returns: One line and a blank one, or none if nothing gets the comment, as in a plan that is refused.
  public func mark(_ comment: String?, on plan: Plan) -> [Line] {
    guard let comment, plan.canBeMarked, plan.hazards.isEmpty else { return [] }
    return [Line(PlanWords.mark(comment)(language), .faint), .blank]
  }
}
