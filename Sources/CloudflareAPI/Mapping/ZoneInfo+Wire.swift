public import DNSModel

extension ZoneInfo {
  /// Creates the facts of a zone from the API's answer.
  ///
  /// - Parameter wire: The answer.
  public init(_ wire: WireZone) {
    self.init(
      id: wire.id,
      status: wire.status.value?.rawValue,
      isPaused: wire.paused.value ?? false,
      type: wire.type.value?.rawValue,
      plan: wire.planID
    )
  }
}
