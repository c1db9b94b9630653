import FoundationEssentials
public import Wording
public import ZonePlan

/// The age of a saved plan in words.
public struct PlanAgeText: Sendable {
  private let age: PlanAge

  /// Creates the words of an age.
  public init(_ age: PlanAge) {
    self.age = age
  }

  /// When the plan was made, in universal time to the minute.
  public var made: String {
    age.made.ISO8601Format().prefix(16).replacing("T", with: " ") + " UTC"
  }

  /// How long ago that was, or how far ahead it is.
  public var distance: Text {
    let seconds = abs(age.duration.components.seconds)
    switch seconds {
    case 1: return Text("1 second", ja: "1 秒")
    case ..<120: return Text("\(seconds) seconds", ja: "\(seconds) 秒")
    case ..<7200: return Text("\(seconds / 60) minutes", ja: "\(seconds / 60) 分")
    case ..<172_800: return Text("\(seconds / 3600) hours", ja: "\(seconds / 3600) 時間")
    default: return Text("\(seconds / 86_400) days", ja: "\(seconds / 86_400) 日")
    }
  }

  /// What to know of a plan that is shown, if its age matters.
  ///
  /// - Parameter limit: The age up to which a plan is applied.
  /// - Returns: A sentence, or `nil` for a plan that is young enough.
  public func remark(upTo limit: AgeLimit) -> Text? {
    switch age.verdict(upTo: limit.duration) {
    case .current: nil
    case .expired:
      Text(
        "This plan was made \(distance) ago (\(made)); apply takes plans of up to \(limit) unless --max-age allows more.",
        ja: "この計画は \(distance)前（\(made)）に作られました。apply で使えるのは、--max-age を指定しない限り \(limit) 以内の計画です。"
      )
    case .early:
      Text(
        "This plan says that it was made at \(made), \(distance) from now; a clock is wrong.",
        ja: "この計画の作成時刻は \(made) で、現在より \(distance)先です。時計が合っていません。"
      )
    }
  }
}
