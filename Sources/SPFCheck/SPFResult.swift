/// What SPF says about a sender (RFC 7208 §2.6).
public enum SPFResult: String, Sendable, Hashable, CaseIterable {
  /// The domain publishes no record.
  case none
  /// The domain says nothing about the sender.
  case neutral
  /// The sender is allowed.
  case pass
  /// The sender is not allowed.
  case fail
  /// The sender is probably not allowed.
  case softfail
  /// The DNS could not be asked; the check may succeed later.
  case temperror
  /// The records cannot be evaluated.
  case permerror
}
