extension SeedZone {
  /// A Cloudflare plan with the limits that matter to DNS.
  public enum Plan: String, Sendable, CaseIterable {
    /// The plan without charge.
    case free
    /// The first paid plan.
    case pro
    /// The second paid plan.
    case business
    /// The plan by contract.
    case enterprise

    var isPaid: Bool { self != .free }
    var commentLimit: Int { isPaid ? 500 : 100 }
    var tagQuota: Int { isPaid ? 20 : 0 }
    var recordQuota: Int { isPaid ? 3500 : 200 }
    var batchLimit: Int { isPaid ? 3500 : 200 }
    var minimumTTL: Int { self == .enterprise ? 30 : 60 }

    var title: String {
      switch self {
      case .free: "Free Website"
      case .pro: "Pro Website"
      case .business: "Business Website"
      case .enterprise: "Enterprise Website"
      }
    }
  }
}
