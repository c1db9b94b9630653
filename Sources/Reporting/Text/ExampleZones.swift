import DNSModel
import MailRules
import Wording

/// The examples of a rule that are shown to people.
struct ExampleZones {
  /// More examples would push the explanation off the screen.
  private static let most = 3

  private let info: RuleInfo
  private let language: Language

  init(_ info: RuleInfo, _ language: Language) {
    (self.info, self.language) = (info, language)
  }

  /// Zones in which the rule fires, each as lines of a zone file.
  var reported: [[String]] { zones { !$0.owners.isEmpty } }

  /// Zones in which it is silent; one that also fires with other knowledge would only confuse.
  var silent: [[String]] {
    let firing = Set(info.examples.filter { !$0.owners.isEmpty }.map(\.zone))
    return zones { $0.owners.isEmpty && !firing.contains($0.zone) }
  }

  /// The first zone that the rule repairs, before and after.
  var repair: (before: [String], after: [String])? {
    let example = info.examples.first { $0.fixed != nil }
    guard let example, let fixed = example.fixed else { return nil }
    return (lines(example), fixed.lines)
  }

  /// Zones that speak for themselves stand before those that need a remark.
  private func zones(where isShown: (Example) -> Bool) -> [[String]] {
    var seen: Set<String> = []
    let shown = info.examples.filter { isShown($0) && seen.insert($0.zone).inserted }
    let (plain, remarked) = (shown.filter { remarks($0).isEmpty }, shown.filter { !remarks($0).isEmpty })
    return (plain + remarked).prefix(Self.most).map(lines)
  }

  private func lines(_ example: Example) -> [String] {
    remarks(example).map { "; " + $0(language) } + example.zone.lines
  }

  private func remarks(_ example: Example) -> [Text] {
    var remarks: [Text] = []
    let answers = example.answers
    let options =
      answers.mailAddresses.map { "--mail-ip \($0)" }
      + (answers.mailHost.map { ["--mail-host \($0.dotless)"] } ?? [])
      + (answers.provider.map { ["--provider \($0.id)"] } ?? [])
      + (answers.hasNoMail ? ["--no-mail"] : [])
    if !options.isEmpty {
      let given = options.joined(separator: " ")
      remarks.append(Text("with \(given)", ja: "\(given) を指定した場合"))
    }
    if let expected = answers.expectedProvider {
      remarks.append(
        Text("with a policy that expects \(expected.id)", ja: "ポリシーが \(expected.id) を想定している場合")
      )
    }
    if example.info != ZoneInfo() || example.evidence != Evidence() {
      remarks.append(
        Text("together with what was found out outside the records", ja: "レコード以外から分かった情報も使って判断します")
      )
    }
    return remarks
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n").map { String($0) }
  }
}
