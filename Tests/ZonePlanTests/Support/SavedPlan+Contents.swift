import BoundedJSON

@testable import ZonePlan

extension SavedPlan {
  /// Reads what `contents()` returned, within the limits of a journal.
  init(contents: [UInt8]) throws(Failure) {
    do {
      self = try BoundedJSON.decode(SavedPlan.self, from: contents, within: .ownFile)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .notAPlan("\(error)")
    }
  }
}
