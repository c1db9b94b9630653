/// The records of a zone file in the format of RFC 1035 §5.
public struct ZoneFile: Sendable {
  /// The name at which the zone begins.
  public let apex: DomainName
  /// The records in the order of the file, without the SOA record; each is identified by its line.
  public let records: [Record]

  /// Reads a zone file, Cloudflare's exports included.
  ///
  /// The apex is the owner of the SOA record, else the origin, else the file's own `$ORIGIN`, else the owner that all
  /// other owners are below. Data that does not fit its type is kept as ``RData/opaque(_:_:)``: Cloudflare stores such
  /// records, and it is for a rule to judge them.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - origin: The name that completes relative ones until the file says otherwise.
  /// - Returns: The zone's name and records.
  /// - Throws: ``ZoneFileError`` for the first line that cannot be read.
  public static func parse(_ text: String, origin: DomainName?) throws(ZoneFileError) -> ZoneFile {
    var reader = ZoneFileReader(origin: origin)
    return try reader.read(text)
  }

  /// The zone that the file describes.
  public var zone: Zone { Zone(apex: apex, records: records) }
}

extension Zone {
  /// Creates a zone from the text of a zone file, the short way for examples.
  ///
  /// - Parameters:
  ///   - presentation: Records in the format of RFC 1035 §5.
  ///   - origin: The zone's name, unless an SOA record says otherwise.
  /// - Throws: ``ZoneFileError`` for the first line that cannot be read.
  public init(presentation: String, origin: DomainName = .example) throws(ZoneFileError) {
    self = try ZoneFile.parse(presentation, origin: origin).zone
  }
}

extension DomainName {
  /// The name `example.com.`, reserved for examples (RFC 2606 §3).
  public static let example = DomainName(canonical: "example.com")
}
