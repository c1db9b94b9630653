extension CloudflareClient {
  /// Reads one page of the zones that the token can see; meant to explain a failure, where the whole list is too dear.
  ///
  /// - Returns: the zones, sorted by name and identifier; those of a large account are not all there.
  /// - Throws: ``CloudflareError`` if they could not be read.
  public func firstZones() async throws(CloudflareError) -> [WireZone] {
    let zones: [WireZone] = try await result(of: APITarget("/zones").with("per_page", 50))
    return zones.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
