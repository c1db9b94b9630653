/// Which contents Cloudflare refuses to put its proxy in front of.
///
/// Address ranges as published at www.cloudflare.com/ips, last checked in August 2026.
enum ProxyTargets {
  static func allows(_ fields: RecordFields) -> Bool {
    switch fields.type {
    case .a: IPv4Address(fields.content).map { !isRefused($0) } ?? false
    case .aaaa: IPv6Address(fields.content).map { !isRefused($0) } ?? false
    case .cname: !isRefused(host: fields.content)
    default: false
    }
  }

  private static func isRefused(_ address: IPv4Address) -> Bool {
    refusedIPv4.contains { $0.contains(address.value) }
  }

  private static func isRefused(_ address: IPv6Address) -> Bool {
    refusedIPv6.contains { $0.contains(address.value) }
  }

  private static func isRefused(host: String) -> Bool {
    refusedHosts.contains(host) || refusedParents.contains { host.hasSuffix("." + $0) }
  }

  private static let refusedHosts: Set<String> = [
    "dkim.amazonses.com", "dkim.infusionmail.com", "dkim2.mcsv.net", "dkim3.mcsv.net", "zmverify.zoho.com",
  ]

  private static let refusedParents = [
    "acm-validations.aws", "dkim.amazonses.com", "dkim.intercom.io", "onmicrosoft.com",
  ]

  private static let refusedIPv4 = (privateIPv4 + cloudflareIPv4 + ["1.1.1.1/32", "1.0.0.1/32"])
    .compactMap { AddressBlock(ipv4: $0) }

  private static let refusedIPv6 = (privateIPv6 + cloudflareIPv6).compactMap { AddressBlock(ipv6: $0) }

  private static let privateIPv4 = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.168.0.0/16",
  ]

  private static let privateIPv6 = ["::/127", "fc00::/7", "fe80::/10"]

  static let cloudflareIPv4 = [
    "173.245.48.0/20", "103.21.244.0/22", "103.22.200.0/22", "103.31.4.0/22", "141.101.64.0/18",
    "108.162.192.0/18", "190.93.240.0/20", "188.114.96.0/20", "197.234.240.0/22", "198.41.128.0/17",
    "162.158.0.0/15", "104.16.0.0/13", "104.24.0.0/14", "172.64.0.0/13", "131.0.72.0/22",
  ]

  static let cloudflareIPv6 = [
    "2400:cb00::/32", "2606:4700::/32", "2803:f800::/32", "2405:b500::/32", "2405:8100::/32",
    "2a06:98c0::/29", "2c0f:f248::/32",
  ]
}
