/// Holds those who arrive until enough of them are there.
actor Gate {
  private let opensAt: Int
  private var arrived = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(opensAt: Int) {
    self.opensAt = opensAt
  }

  func arrive() async {
    arrived += 1
    guard arrived < opensAt else {
      waiting.forEach { $0.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}
