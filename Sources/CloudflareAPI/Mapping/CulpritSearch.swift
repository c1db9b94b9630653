public import DNSModel

/// Looks for the edit because of which the API refused a batch.
///
/// The API names the first error and, as far as is known, not the operation. Its number often leaves only one.
public struct CulpritSearch: Sendable {
  private let edits: [Edit]
  private let errors: [WireAPIError]

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - edits: The edits of the batch, as ``BatchOperations`` took them.
  ///   - errors: What the API said.
  public init(_ edits: [Edit], _ errors: [WireAPIError]) {
    self.edits = edits
    self.errors = errors.flatMap(\.flattened)
  }

  /// The position of the edit that the answer itself points to, or of the only one there is.
  public var named: Int? {
    let pointed = errors.lazy.compactMap(\.pointer).compactMap(BatchPointer.init)
      .compactMap { edits.position(of: $0) }
    return pointed.first ?? (edits.count == 1 ? 0 : nil) ?? positionOfOnlyType
  }

  /// A Boolean value telling whether the zone as it is now may show more.
  public var dependsOnZone: Bool { errors.contains { Clash($0.code) != nil } }

  /// Returns the position of the edit that does not fit a zone.
  ///
  /// - Parameter zone: The zone, read after the refusal.
  /// - Returns: The first that the API meets, or `nil` if all fit.
  public func position(in zone: Zone) -> Int? {
    guard let clash = errors.lazy.compactMap({ Clash($0.code) }).first else { return nil }
    let deleted = Set(edits.compactMap { $0.after == nil ? $0.before?.id : nil })
    return edits.batchOrder.first { position in
      let edit = edits[position]
      if clash == .gone { return edit.before.map { zone.record($0.id) == nil } ?? false }
      guard let after = edit.after else { return false }
      let others = zone.records(at: after.owner).filter {
        $0.id != edit.before?.id && !deleted.contains($0.id)
      }
      return others.contains { clash.stands(between: after, and: $0) }
    }
  }

  /// What is wrong with a record's data is said with its type.
  private var positionOfOnlyType: Int? {
    let written = edits.indices.filter { edits[$0].after != nil }
    let named = errors.filter { 9000..<10_000 ~= $0.code }.flatMap { types(in: $0.message) }
    let fitting = written.filter { edits[$0].after.map { named.contains($0.type) } ?? false }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func types(in message: String) -> [RRType] {
    let words = message.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).filter { $1 == "record" && $0 == $0.uppercased() }
      .map { RRType(String($0.0)) }
  }
}

/// How an edit and a zone exclude each other.
private enum Clash {
  /// The record is not there any more.
  case gone
  /// The same record is there already.
  case same
  /// An alias and another host record would share a name.
  case alias

  init?(_ code: Int) {
    switch code {
    case 81044: self = .gone
    case 81057, 81058: self = .same
    case 81053, 81054: self = .alias
    default: return nil
    }
  }

  func stands(between new: Record, and old: Record) -> Bool {
    switch self {
    case .gone: false
    case .same: old.rdata == new.rdata || (new.type == .txt && old.rdata.text == new.rdata.text)
    case .alias: old.type.isProxiable && new.type.isProxiable && [old.type, new.type].contains(.cname)
    }
  }
}
