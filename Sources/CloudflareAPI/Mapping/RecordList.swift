import BoundedJSON
import CurlTransport
public import DNSModel

/// A saved answer of the record list, for work without a token.
public struct RecordList: Sendable {
  /// Why a list cannot be used.
  public enum Failure: Error, Sendable, Equatable {
    /// It is no JSON of this shape.
    case notAList(AnswerDefect)
    /// It is an answer that reports a failure.
    case refusal([WireAPIError])
    /// A record cannot be used.
    case badRecord(WireRecordDefect)
    /// Neither the list nor the person names the zone.
    case unknownZone
    /// It holds only some of the zone's records.
    case incomplete(held: Int, total: Int)
  }

  private let records: [WireRecord]

  /// Reads a list.
  ///
  /// - Parameter contents: The answer with its envelope, or the array of records alone.
  /// - Throws: ``Failure`` if it is not a list of records.
  public init(contents: [UInt8]) throws(Failure) {
    do {
      if contents.first(where: { !$0.isJSONWhitespace }) == UInt8(ascii: "[") {
        records = try BoundedJSON.decode([WireRecord].self, from: contents, within: .recordList)
      } else {
        records = try Self.checked(
          BoundedJSON.decode(Envelope<[WireRecord]>.self, from: contents, within: .recordList)
        )
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .notAList(AnswerDefect(error))
    }
  }

  /// Returns the zone that the list describes.
  ///
  /// - Parameter apex: The zone's name, or `nil` if the records tell it.
  /// - Returns: The zone.
  /// - Throws: ``Failure`` if a name is wrong or the zone's is not known.
  public func zone(apex: DomainName?) throws(Failure) -> Zone {
    var mapped: [Record] = []
    for wire in records {
      do {
        mapped.append(try Record(wire))
      } catch {
        throw .badRecord(error)
      }
    }
    guard let apex = apex ?? named ?? Self.commonAncestor(mapped.map(\.owner)) else { throw .unknownZone }
    return Zone(apex: apex, records: mapped)
  }

  /// Judging a part of a zone would report as missing what stands on another page.
  private static func checked(_ envelope: Envelope<[WireRecord]>) throws(Failure) -> [WireRecord] {
    guard envelope.success else { throw .refusal(envelope.errors) }
    let records = envelope.result.value ?? []
    if let total = envelope.resultInfo.value?.totalCount.value, total > records.count {
      throw .incomplete(held: records.count, total: total)
    }
    return records
  }

  /// Older answers name the zone in each record.
  private var named: DomainName? {
    records.lazy.compactMap { $0.zoneName.value }.first.flatMap { try? DomainName(IDNA.labels(of: $0)) }
  }

  /// A record at the apex makes its owner the ancestor of all others.
  private static func commonAncestor(_ owners: [DomainName]) -> DomainName? {
    guard let shortest = owners.min(by: { $0.labelCount < $1.labelCount }) else { return nil }
    return owners.allSatisfy { $0.isAtOrBelow(shortest) } ? shortest : nil
  }
}

extension UInt8 {
  fileprivate var isJSONWhitespace: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}
