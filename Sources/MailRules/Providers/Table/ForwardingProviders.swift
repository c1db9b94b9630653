extension ProviderTable {
  /// Those that pass mail on to mailboxes elsewhere.
  static let forwarders = """
    addy-io  forwarder  addy.io
      mx          10 mail.anonaddy.me
      mx          20 mail2.anonaddy.me
      spf         spf.anonaddy.me
      dkim        dk1 cname dk1._domainkey.anonaddy.me
      dkim        dk2 cname dk2._domainkey.anonaddy.me
      verify      aa-verify=
      page        https://addy.io/help/

    cloudflare-email-routing  forwarder  Cloudflare Email Routing
      aka         email-routing
      host        route1.mx.cloudflare.net
      host        route2.mx.cloudflare.net
      host        route3.mx.cloudflare.net
      host        amir.mx.cloudflare.net
      host        linda.mx.cloudflare.net
      host        isaac.mx.cloudflare.net
      spf?        _spf.mx.cloudflare.net
      dkim?       cf2024-1 txt
      cname?      _mta-sts _mta-sts.mx.cloudflare.net
      page        https://developers.cloudflare.com/email-routing/

    forwardemail  forwarder  Forward Email
      mx          0 mx1.forwardemail.net
      mx          0 mx2.forwardemail.net
      spf         spf.forwardemail.net
      dkim        fe-{id} txt
      cname       autoconfig autoconfig.forwardemail.net
      cname       autodiscover autodiscover.forwardemail.net
      cname       fe-bounces forwardemail.net
      verify      forward-email=
      verify      forward-email-site-verification=
      page        https://forwardemail.net/guides/cloudflare

    improvmx  forwarder  ImprovMX
      mx          10 mx1.improvmx.com
      mx          20 mx2.improvmx.com
      spf         spf.improvmx.com
      dkim        dkimprovmx1 cname dkimprovmx1.improvmx.com
      dkim        dkimprovmx2 cname dkimprovmx2.improvmx.com
      page        https://improvmx.com/guides/

    namecheap-forwarding  forwarder  Namecheap Email Forwarding
      mx          10 eforward1.registrar-servers.com
      mx          10 eforward2.registrar-servers.com
      mx          10 eforward3.registrar-servers.com
      mx          15 eforward4.registrar-servers.com
      mx          20 eforward5.registrar-servers.com
      spf         spf.efwd.registrar-servers.com
      page        https://www.namecheap.com/support/knowledgebase/article.aspx/308/2214/how-to-set-up-free-email-forwarding/

    po6  forwarder  Po6
      mx          10 mx1.po6.com
      mx          20 mx2.po6.com
      page        https://po6.com/

    porkbun-forwarding  forwarder  Porkbun Email Forwarding
      mx          10 fwd1.porkbun.com
      mx          20 fwd2.porkbun.com
      spf         _spf.porkbun.com
      page        https://porkbun.com/llms/guides/set-up-email-forwarding

    simplelogin  forwarder  SimpleLogin
      mx          10 mx1.simplelogin.co
      mx          20 mx2.simplelogin.co
      spf         simplelogin.co
      dkim        dkim cname dkim._domainkey.simplelogin.co
      dkim        dkim02 cname dkim02._domainkey.simplelogin.co
      dkim        dkim03 cname dkim03._domainkey.simplelogin.co
      verify      sl-verification=
      page        https://simplelogin.io/docs/

    wordpress-com-forwarding  forwarder  WordPress.com email forwarding
      ja          WordPress.com のメール転送
      mx          1 smtp-fwd.wordpress.com
      page        https://wordpress.com/support/
    """
}
