extension Cloud {
  /// Sizes of a page of zones; larger wishes are cut rather than refused.
  static let zonePageSizes = 5...50

  func listZones(_ call: Call) throws(APIFailure) -> Answer {
    try checkListing(call)
    let candidates = directory.candidates(for: call.query)
    let reachable = candidates.filter { reaches(call.token, $0.id) }
    let matching = ZoneFilter(query: call.query).filtered(reachable)
    let paging = Paging(call, sizes: Self.zonePageSizes, standard: 20)
    let rows = paging.rows(of: matching).map { ZoneAnswer(seed: $0, token: call.token).json }
    return .result(.array(rows), info: paging.info(count: rows.count, total: matching.count))
  }

  func zone(_ call: Call) throws(APIFailure) -> Answer {
    let zone = try zone(of: call, for: Set(Permission.allCases), refusal: .outOfScope)
    return .result(ZoneAnswer(seed: zone.seed, token: call.token).json)
  }

  private func checkListing(_ call: Call) throws(APIFailure) {
    guard call.token.status == .active else { throw .unknownToken }
    let needsName = call.token.reach == .firstZone && options.limitedTokensListByName
    guard call.token.may([.zoneRead]), !needsName || call.query["name"] != nil else {
      throw .zoneListRefused(tokenID: call.token.id)
    }
  }
}
