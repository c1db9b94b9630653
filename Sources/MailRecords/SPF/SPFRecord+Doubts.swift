extension SPFRecord {
  /// The terms that fit the grammar but that nobody can have meant, such as `include:a.example,include:b.example`.
  ///
  /// The grammar lets almost every character stand in a name, so receivers look up names that no host can have.
  public var doubts: [SyntaxIssue] {
    terms.compactMap { term in
      term.doubt?.issue(at: term.range, excerpt: term.text)
    }
  }
}

extension SPFTerm {
  var doubt: SPFProblem? {
    switch kind {
    case .directive(let directive): directive.mechanism.domainSpec.flatMap(doubt(about:))
    case .redirect(let spec), .explanation(let spec): doubt(about: spec)
    case .unknownModifier(let name, _):
      switch name.lowercased() {
      case "v": .secondVersion
      case "include", "a", "mx", "ptr", "ip4", "ip6", "exists", "all": .equalsSign
      default: nil
      }
    }
  }

  private func doubt(about spec: SPFDomainSpec) -> SPFProblem? {
    guard !spec.hasMacros else { return nil }
    let name = spec.text.last == "." ? spec.text.dropLast() : spec.text[...]
    let odd = name.first { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    if let odd { return SPFDiagnosis(text).problem ?? .oddCharacter(String(odd)) }
    // No top-level domain ends like this.
    guard name.lowercased().hasSuffix("-all") else { return nil }
    return SPFDiagnosis(text).problem
  }
}

extension SPFMechanism {
  /// The name that it asks for, or `nil` if it asks for none or for the domain itself.
  public var domainSpec: SPFDomainSpec? {
    switch self {
    case .include(let spec), .exists(let spec): spec
    case .a(let spec, _), .mx(let spec, _), .ptr(let spec): spec
    case .all, .ip4, .ip6: nil
    }
  }
}
