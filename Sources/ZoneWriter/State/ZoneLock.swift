import BoundedJSON
import FoundationEssentials
import Glibc

/// The right to write to a zone, which only one run of this machine has.
///
/// The operating system gives it back when the process ends, however that happens, so a lock that outlives its owner
/// is recognised by the name that is left in it.
public final class ZoneLock: Sendable {
  /// The run that ended without giving the lock back, if there was one.
  public let abandonedBy: LockOwner?
  private let file: PrivateFile

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The file of the zone.
  ///   - owner: Who takes it.
  /// - Throws: ``StateFailure/locked(_:)`` if another run has it, or another failure if it cannot be taken.
  init(_ path: String, for owner: LockOwner) throws(StateFailure) {
    file = try PrivateFile(path, O_RDWR | O_CREAT)
    let isFree = file.claim()
    let reason = errno
    let named = try? BoundedJSON.decode(LockOwner.self, from: try file.contents(), within: .ownFile)
    guard isFree else {
      throw reason == EWOULDBLOCK ? .locked(named) : .file(path: path, errno: reason)
    }
    abandonedBy = named
    try file.cut()
    guard let name = try? JSONEncoder().encode(owner) else { return }
    try file.append(Array(name))
  }

  /// Gives the lock back.
  deinit { try? file.cut() }
}
