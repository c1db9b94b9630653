import Hummingbird

/// Connects the paths of the API with its endpoints.
struct Routes {
  static let base = "/client/v4"

  let cloud: CloudBox

  func router() -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    router.add(middleware: RecordingMiddleware(cloud: cloud))
    router.add(middleware: HeaderMiddleware(cloud: cloud))
    router.add(middleware: FaultMiddleware(cloud: cloud))
    router.add(middleware: EnvelopeMiddleware())
    router.add(middleware: RateLimitMiddleware(cloud: cloud))
    router.add(middleware: TokenMiddleware())
    let api = router.group("client/v4")
    addAccess(to: api)
    addRecords(to: api.group("zones/:zone/dns_records"))
    addSettings(to: api.group("zones/:zone"))
    return router
  }

  private func addAccess(to api: RouterGroup<SandboxContext>) {
    api.get("user/tokens/verify", use: endpoint { try $0.verifyUserToken($1) })
    api.get("accounts/:account/tokens/verify", use: endpoint { try $0.verifyAccountToken($1) })
    api.get("ips", use: endpoint { try $0.addressRanges($1) })
    api.get("zones", use: endpoint { try $0.listZones($1) })
    api.get("zones/:zone", use: endpoint { try $0.zone($1) })
  }

  private func addRecords(to records: RouterGroup<SandboxContext>) {
    records.get(use: endpoint { try $0.listRecords($1) })
    records.post(use: endpoint { try $0.createRecord($1) })
    records.post("batch", use: endpoint { try $0.runBatch($1) })
    records.get("export", use: endpoint { try $0.exportRecords($1) })
    records.get("usage", use: endpoint { try $0.recordUsage($1) })
    records.get(":record", use: endpoint { try $0.record($1) })
    records.put(":record", use: endpoint { try $0.replaceRecord($1) })
    records.patch(":record", use: endpoint { try $0.patchRecord($1) })
    records.delete(":record", use: endpoint { try $0.deleteRecord($1) })
  }

  private func addSettings(to zone: RouterGroup<SandboxContext>) {
    zone.get("dns_settings", use: endpoint { try $0.dnsSettings($1) })
    zone.get("dnssec", use: endpoint { try $0.dnssec($1) })
    zone.get("email/routing", use: endpoint { try $0.emailRouting($1) })
    zone.get("email/routing/dns", use: endpoint { try $0.emailRoutingRecords($1) })
    zone.get("email/routing/rules", use: endpoint { try $0.emailRoutingRules($1) })
    zone.get("email/routing/rules/catch_all", use: endpoint { try $0.emailRoutingCatchAll($1) })
    zone.get("spectrum/apps", use: endpoint { try $0.spectrumApps($1) })
  }

  private typealias Endpoint = @Sendable (inout Cloud, Call) throws -> Answer
  private typealias Handler = @Sendable (Request, SandboxContext) async throws -> Response

  private func endpoint(_ body: @escaping Endpoint) -> Handler {
    { request, context in
      let call = try Call(request, context)
      return Response(try cloud { try body(&$0, call) })
    }
  }
}

extension Call {
  init(_ request: Request, _ context: SandboxContext) throws(APIFailure) {
    token = context.token ?? Token(secret: "", permissions: [])
    path = request.uri.path
    zoneID = context.parameters.get("zone")
    recordID = context.parameters.get("record")
    query = Query(request)
    body = context.body
    isJSON = request.headers[.contentType]?.hasPrefix("application/json") ?? false
    quirk = context.quirk
  }
}

extension Query {
  init(_ request: Request) {
    items = request.uri.queryParameters.map { QueryItem(name: String($0.key), value: String($0.value)) }
  }
}
