extension SeedZone {
  /// Makes a big zone; the same name and count give the same records.
  ///
  /// It is a plausible mix: mail at the apex, and for each host an address, an alias or a text, every third
  /// address proxied. The plan is `enterprise` because the others could not hold that many.
  ///
  /// - Parameters:
  ///   - name: The zone's name.
  ///   - count: How many records it has.
  /// - Returns: The zone.
  public static func generated(name: String, records count: Int) -> SeedZone {
    let name = HostName.canonical(name)
    let seeds = (0..<max(0, count)).map { GeneratedRecord(zone: name, position: $0).seed }
    return SeedZone(name, id: nil, plan: .enterprise, seeds: seeds)
  }
}

/// One record of a generated zone.
private struct GeneratedRecord {
  let zone: String
  let position: Int

  var seed: SeedRecord {
    var seed = SeedRecord()
    seed.fields = fields
    return seed
  }

  private var fields: RecordFields {
    switch position {
    case 0: address(at: zone, proxied: true)
    case 1: address(at: "mail.\(zone)", proxied: true)
    case 2: RecordFields(name: zone, type: .mx, content: "mail.\(zone)", priority: 10)
    case 3: RecordFields(name: zone, type: .txt, content: "\"v=spf1 mx -all\"")
    case 4: RecordFields(name: "_dmarc.\(zone)", type: .txt, content: "\"v=DMARC1; p=none\"")
    default: host
    }
  }

  private var host: RecordFields {
    let owner = "host\(position).\(zone)"
    switch position % 5 {
    case 0: return RecordFields(name: owner, type: .cname, content: zone)
    case 1: return RecordFields(name: owner, type: .txt, content: "\"generated \(position)\"", ttl: 300)
    default: return address(at: owner, proxied: position.isMultiple(of: 3))
    }
  }

  /// Addresses come from 198.18.0.0/15, which is set aside for tests of this kind.
  private func address(at name: String, proxied: Bool) -> RecordFields {
    let content = "198.18.\(position / 256 % 256).\(position % 256)"
    return RecordFields(name: name, type: .a, content: content, proxied: proxied)
  }
}
