import CurlTransport
import Reporting
import Synchronization
import Wording

/// The one way out of the process for text, which no secret of it passes.
///
/// A server can quote the token anywhere: in a name, an identifier, a key or a status. Whoever makes a sentence or a
/// document cannot know, so it is looked for where everything comes by.
enum OutputGate {
  /// A shorter text could be a part of any word, and to strike it out would wreck the output; no token is so short.
  static let shortestSecret = 8

  private static let secrets = Mutex<[Secret]>([])

  /// Learns a secret that must not be seen from now on.
  ///
  /// - Parameter text: The secret; one that is too short is none.
  static func learn(_ text: String) {
    guard text.utf8.count >= shortestSecret else { return }
    secrets.withLock { $0.append(Secret(text)) }
  }

  /// Returns a text as it may be shown or kept.
  ///
  /// - Parameter text: A whole output, or whole lines of one.
  /// - Returns: The text with a mark in the place of every secret.
  static func passed(_ text: String) -> String {
    Redaction(secrets.withLock { $0 }).struckOut(text)
  }

  /// Refuses what would be another thing if a secret were struck out of it, such as a plan.
  ///
  /// - Parameter contents: What is to be kept.
  /// - Throws: ``Reporting/Problem`` if it holds a secret.
  static func check(_ contents: [UInt8]) throws(Problem) {
    guard Redaction(secrets.withLock { $0 }).finds(in: contents) else { return }
    throw TokenProblems.inRecords
  }
}
