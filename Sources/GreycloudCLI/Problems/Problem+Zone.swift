import DNSModel
import Reporting

extension Problem {
  /// Does something with one zone, so that whatever goes wrong names it.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - body: What is done.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  static func naming<Value>(
    _ zone: DomainName,
    _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await body()
    } catch let problem as Problem {
      throw problem.about(zone.dotless)
    }
  }
}
