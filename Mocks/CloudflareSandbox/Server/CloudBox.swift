import Synchronization

/// The shared state behind a lock; each endpoint runs as one critical section.
final class CloudBox: Sendable {
  private let cloud: Mutex<Cloud>

  init(_ cloud: Cloud) { self.cloud = Mutex(cloud) }

  func callAsFunction<Value: Sendable, Failure: Error>(
    _ body: (inout Cloud) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try cloud.withLock { cloud throws(Failure) in try body(&cloud) }
  }
}
