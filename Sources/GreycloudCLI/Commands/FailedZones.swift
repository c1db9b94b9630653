import Reporting
import Wording

/// The zones of a run with which something went wrong, told together at its end.
struct FailedZones {
  private var count = 0
  private var failures: [(name: String, status: ExitStatus)] = []

  /// Counts a zone with which all went well.
  mutating func add() {
    count += 1
  }

  /// Notes a zone with which something went wrong.
  mutating func add(_ name: String, _ problem: Problem) {
    count += 1
    failures.append((name, problem.status))
  }

  /// What is said at the end of `check`, or `nil` if the one message before it says it already.
  var unchecked: Text? {
    list.map { names in
      Text(
        "\(failures.count) of \(count) zones could not be checked: \(names).",
        ja: "\(count) ゾーンのうち \(failures.count) ゾーンを確認できませんでした: \(names)。"
      )
    }
  }

  /// What is said at the end of `plan`, or `nil` if the one message before it says it already.
  var unplanned: Text? {
    list.map { names in
      Text(
        "\(failures.count) of \(count) zones could not be planned for: \(names).",
        ja: "\(count) ゾーンのうち \(failures.count) ゾーンの計画を作れませんでした: \(names)。"
      )
    }
  }

  /// The names, each with its exit code.
  private var list: String? {
    guard count > 1, !failures.isEmpty else { return nil }
    return failures.map { "\($0.name) (\($0.status.rawValue))" }.joined(separator: ", ")
  }
}
