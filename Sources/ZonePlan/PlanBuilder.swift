public import DNSModel
import MailRules
import Wording

/// Turns a finished draft into the plan that is shown.
struct PlanBuilder {
  let draft: PlanDraft
  let evidence: Evidence
  let before: [Finding]
  let after: [Finding]
  let errors: (before: [Finding], after: [Finding])
  let limits: TouchLimits

  var plan: Plan {
    let edits = draft.edits
    let changes = changes(edits)
    return Plan(
      apex: draft.zone.apex,
      info: draft.zone.info,
      changes: changes,
      questions: questions,
      advice: advice(changes),
      conflicts: draft.conflicts,
      leftAlone: LeftAlone.all(in: draft.zone, besides: edits, remaining: after, under: limits),
      outcome: PlanOutcome(before: before, after: after),
      hazards: hazards(edits),
      rrsets: draft.zone.rrsets(touchedBy: edits),
      errors: PlanErrors(before: errors.before, after: errors.after)
    )
  }

  private func hazards(_ edits: [Edit]) -> [Hazard] {
    Hazard.all(in: edits, of: draft.zone, under: limits.policy, allowing: limits.allowance)
      + MTASTSCaution.hazards(in: edits, of: draft.zone, evidence)
      + Hazard.moreErrors(errors.before, errors.after)
  }

  private var questions: [PlanQuestion] {
    after.compactMap { finding in
      finding.fix.question.map { PlanQuestion(rule: finding.rule, owner: finding.owner, question: $0) }
    }
  }

  private func advice(_ changes: [Change]) -> [PlanAdvice] {
    let standing = after.compactMap { finding in
      advice(on: finding).map { PlanAdvice(rule: finding.rule, owner: finding.owner, text: $0) }
    }
    return standing + [MTASTSCaution.advice(for: changes, in: draft.zone, evidence)].compactMap { $0 }
  }

  /// What a person can do about a finding that the plan does not repair.
  private func advice(on finding: Finding) -> Text? {
    limits.reason(forbidding: finding)?.advice(on: finding.message) ?? finding.advice
  }

  private func changes(_ edits: [Edit]) -> [Change] {
    let phases = PhaseOrder(edits)
    let replaced = edits.replacedAliases
    return phases.ordered.enumerated().map { index, edit in
      change("c\(index + 1)", edit, phase: phases.phase(of: edit), replaced)
    }
  }

  private func change(_ id: String, _ edit: Edit, phase: Int, _ replaced: Set<DomainName>) -> Change {
    let reasons = edit.recordID.flatMap { draft.reasons[$0] } ?? []
    let touches = limits.allowedTouches(of: edit)
    let notes = (reasons.map(\.note) + touches.map(\.note))
      .reduce(into: [Text]()) { if !$0.contains($1) { $0.append($1) } }
    return Change(
      id: id,
      phase: phase,
      kind: ChangeKind(edit, replacedAliases: replaced),
      risk: touches.isEmpty && reasons.allSatisfy { $0.risk == .safe } ? .safe : .confirm,
      rules: Set(reasons.map(\.rule)).sorted(),
      edit: edit,
      notes: notes,
      exposes: draft.zone.addressesExposed(by: edit, leadingTo: draft.desired)
    )
  }
}

extension Finding {
  /// What a person can do about it that the plan does not.
  fileprivate var advice: Text? {
    switch fix {
    case .manual(let text): text
    case .offer(let remedies): remedies.first.map(offer)
    case .remedies, .input, .choice: nil
    }
  }

  private func offer(_ remedy: Remedy) -> Text {
    severity == .info
      ? Text(
        "\(remedy.note) Nothing is broken, so this is planned only if asked for: --only \(rule).",
        ja: "\(remedy.note) 不具合ではないため、--only \(rule) を指定したときだけ計画に入れます。"
      )
      : Text(
        "\(remedy.note) That is for you to decide, so it is planned only if asked for: --only \(rule).",
        ja: "\(remedy.note) ご自身で判断していただく変更のため、--only \(rule) を指定したときだけ計画に入れます。"
      )
  }
}

extension PlanOutcome {
  init(before: [Finding], after: [Finding]) {
    let (old, now) = (Set(before.map(\.rule)), Set(after.map(\.rule)))
    self.init(
      fixed: old.subtracting(now).sorted(),
      remaining: old.intersection(now).sorted(),
      new: now.subtracting(old).sorted()
    )
  }
}

extension Zone {
  /// Returns the addresses that an edit makes visible in public DNS and that no DNS-only record shows yet.
  ///
  /// A record that is DNS only shows nothing while another one of its name, or the name it leads to, stays
  /// proxied.
  func addressesExposed(by edit: Edit, leadingTo desired: Zone) -> [IPAddress] {
    let shown = desired.addressesShown(by: edit) + hiddenAddressesNamed(by: edit)
    return shown.filter { address in
      !records(of: address.rdata.type).contains {
        $0.rdata.address == address && $0.proxyStatus == .dnsOnly && !resolve($0.owner).isProxied
      }
    }
  }

  private func addressesShown(by edit: Edit) -> [IPAddress] {
    guard let after = edit.after, after.type.isProxiable, after.proxyStatus == .dnsOnly else { return [] }
    let resolution = resolve(after.owner)
    guard !resolution.isProxied else { return [] }
    return after.rdata.address.map { [$0] } ?? resolution.addresses
  }

  /// An SPF record that names an address tells everybody what the proxy hides.
  private func hiddenAddressesNamed(by edit: Edit) -> [IPAddress] {
    let known = Set(edit.before?.rdata.text?.addressTerms ?? [])
    return (edit.after?.rdata.text?.addressTerms ?? []).filter { address in
      !known.contains(address)
        && records(of: address.rdata.type).contains { $0.rdata.address == address && $0.isProxied }
    }
  }

  /// Returns the RRsets that edits touch, addresses and aliases of a name counting as one.
  ///
  /// - Parameter edits: The edits.
  /// - Returns: The records that share an owner and a type with an edit.
  public func rrsets(touchedBy edits: [Edit]) -> [Record] {
    let touched = Set(edits.flatMap { [$0.before, $0.after].compactMap { $0 } }.map(Place.init))
    let owners = touched.map(\.owner).reduce(into: [DomainName]()) { if !$0.contains($1) { $0.append($1) } }
    return owners.sorted().flatMap { records(at: $0).filter { touched.contains(Place($0)) } }
  }
}

extension String {
  /// The single addresses that an SPF record names.
  fileprivate var addressTerms: [IPAddress] {
    split(separator: " ").compactMap { term in
      let term = "+-~?".contains(term.first ?? " ") ? term.dropFirst() : term
      guard ["ip4:", "ip6:"].contains(term.prefix(4).lowercased()) else { return nil }
      return IPAddress(term.dropFirst(4).prefix { $0 != "/" })
    }
  }
}
