/// Whether Cloudflare signs a zone, in the API's own words.
public enum DNSSECState: String, Sendable, Hashable {
  /// It signs, and the parent holds the matching DS record.
  case active
  /// It signs, and the parent holds no matching DS record yet.
  case pending
  /// It does not sign.
  case disabled
  /// It stops signing once the parent has removed the DS record.
  case pendingDisabled = "pending-disabled"
  /// The API reports a fault.
  case error
}
