import DNSModel
import MailRules
import Wording

extension LeftAlone {
  /// Returns what a plan leaves alone although a person might expect it to be touched.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - edits: The plan's edits.
  ///   - remaining: What the rules still find; a record that an error or a warning names is not called fine.
  ///   - limits: What the plan may not touch.
  /// - Returns: The records with the reason, most important first.
  static func all(
    in zone: Zone,
    besides edits: [Edit],
    remaining: [Finding],
    under limits: TouchLimits
  ) -> [LeftAlone] {
    let touched = Set(edits.compactMap(\.recordID))
    let doubtful = Set(remaining.filter { $0.severity > .info }.flatMap(\.records).map(\.id))
    let kept = zone.records.filter { !touched.contains($0.id) }
    let protected = kept.filter(limits.protects)
    let open = kept.filter { !limits.protects($0) }
    let rest = open.filter { limits.mark(of: $0) == nil }
    return [LeftAlone(records: protected, reason: protectedReason)].filter { !$0.records.isEmpty }
      + foreign(open, limits)
      + [
        LeftAlone(records: rest.filter { $0.isProxied && !doubtful.contains($0.id) }, reason: webReason),
        LeftAlone(records: rest.filter(MailZone.isManaged), reason: managedReason),
      ].filter { !$0.records.isEmpty }
  }

  /// The records of other tools, one group for each kind of sign.
  private static func foreign(_ records: [Record], _ limits: TouchLimits) -> [LeftAlone] {
    let groups = records.reduce(into: [(mark: ToolMark, records: [Record])]()) { groups, record in
      guard let mark = limits.mark(of: record) else { return }
      if let index = groups.firstIndex(where: { $0.mark == mark }) {
        groups[index].records.append(record)
      } else {
        groups.append((mark, [record]))
      }
    }
    return groups.map { LeftAlone(records: $0.records, reason: foreignReason($0.mark)) }
  }

  private static func foreignReason(_ mark: ToolMark) -> Text {
    Text(
      "written by \(mark.tool) (\(mark.sign.text)); not touched unless --touch gives the name",
      ja: "\(mark.tool) が管理しています（\(mark.sign.text)）。--touch で名前を指定しない限り、greycloud は変更しません"
    )
  }

  private static let webReason = Text(
    "kept proxied (orange cloud); as far as was checked, mail needs no change here",
    ja: "プロキシ済みのまま残します。調べた範囲では、メールのために変える必要はありません"
  )

  private static let protectedReason = Text(
    "protected by the policy file; greycloud does not touch these names",
    ja: "ポリシーファイルで保護されている名前です。greycloud は変更しません"
  )

  private static let managedReason = Text(
    "written by Cloudflare Email Routing or another product; greycloud never writes them",
    ja: "Cloudflare Email Routing などの製品が管理するレコードです。greycloud は書き換えません"
  )
}

extension LeftAlone {
  /// Returns the changes that a part of a plan leaves out, if any.
  static func notChosen(_ changes: [Change]) -> [LeftAlone] {
    guard !changes.isEmpty else { return [] }
    let named = changes.map { "\($0.id) (\($0.kind.rawValue))" }
    let reason = Text(
      "planned, but not chosen: \(list: named)",
      ja: "計画にはありますが、選択されていません: \(list: named)"
    )
    return [LeftAlone(records: changes.map(\.record), reason: reason)]
  }
}
