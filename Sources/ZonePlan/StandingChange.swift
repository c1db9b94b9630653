public import DNSModel

/// A change in how Cloudflare serves a zone, since a plan was made for it.
public struct StandingChange: Sendable, Hashable {
  /// One thing that changed.
  public enum Aspect: Sendable, Hashable, CaseIterable {
    /// The state of the delegation.
    case status
    /// Whether the proxy is switched off for the whole zone.
    case pause
    /// How the zone is set up.
    case type
  }

  /// The zone as it was.
  public let then: ZoneInfo
  /// The zone as it is.
  public let now: ZoneInfo
  /// What changed.
  public let aspects: [Aspect]

  /// Compares a zone with what a plan recorded of it; there is no change if all is the same.
  ///
  /// A plan that was made from a file knows nothing of this.
  ///
  /// - Parameters:
  ///   - then: What was said of the zone when the plan was made.
  ///   - zone: The zone as it is now.
  public init?(since then: ZoneInfo, in zone: Zone) {
    let now = zone.info
    guard then.id != nil else { return nil }
    let aspects = Aspect.allCases.filter { aspect in
      switch aspect {
      case .status: then.status != nil && then.status != now.status
      case .pause: then.isPaused != now.isPaused
      case .type: then.type != nil && then.type != now.type
      }
    }
    guard !aspects.isEmpty else { return nil }
    (self.then, self.now, self.aspects) = (then, now, aspects)
  }
}
