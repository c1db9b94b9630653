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

  static func serves(_ host: DomainName) -> Bool { hosts.contains { $0.matches(host) } }
}
