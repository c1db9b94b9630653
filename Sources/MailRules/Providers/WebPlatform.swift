import DNSModel

/// Hosts that serve web pages and never mail, whatever the name that leads to them is called.
enum WebPlatform {
  /// Patterns of the hosts that people are told to use as the target of an alias.
  private static let hosts: [HostPattern] = [
    "ghs.googlehosted.com", "ghs.google.com", "*.pages.dev", "*.workers.dev", "*.cfargotunnel.com",
    "*.r2.cloudflarestorage.com", "*.cdn.cloudflare.net", "*.github.io", "*.gitlab.io", "*.netlify.app",
    "*.netlifyglobalcdn.com", "*.vercel-dns.com", "*.vercel.app", "shops.myshopify.com", "*.myshopify.com",
    "*.wixdns.net", "ext-cust.squarespace.com", "proxy-ssl.webflow.com", "cdn.webflow.com", "ssl.kajabi.com",
    "*.herokudns.com", "*.herokuapp.com", "*.onrender.com", "*.fly.dev", "*.web.app", "*.firebaseapp.com",
    "*.cloudfront.net", "*.azurewebsites.net", "*.azurefd.net", "*.fastly.net", "*.wpengine.com",
    "*.zendesk.com",
  ].map(HostPattern.init)

  /// The addresses that GitHub Pages, Vercel, Netlify, Shopify, Squarespace, Webflow and Google Sites document for
  /// the A record of a domain.
  private static let blocks: [AddressBlock] = [
    "185.199.108.0/22", "76.76.21.0/24", "75.2.60.5/32", "23.227.38.0/24", "198.185.159.144/31",
    "198.49.23.144/31", "75.2.70.75/32", "99.83.190.102/32", "216.239.32.21/32", "216.239.34.21/32",
    "216.239.36.21/32", "216.239.38.21/32",
  ].compactMap(AddressBlock.init)

  static func serves(_ host: DomainName) -> Bool { hosts.contains { $0.matches(host) } }

  static func owns(_ address: IPAddress) -> Bool { blocks.contains { $0.contains(address) } }
}
