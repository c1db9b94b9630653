extension ProviderTable {
  /// Those that keep mailboxes beside web sites, and the panels that do so on a server of one's own.
  static let hostingCompanies = """
    123-reg?  hosting  123 Reg
      host        mx0.123-reg.co.uk
      host        mx1.123-reg.co.uk
      page        https://www.123-reg.co.uk/support/

    20i?  hosting  20i / StackMail
      host        mx.stackmail.com
      spf?        spf.stackmail.com
      page        https://www.20i.com/support

    active24?  hosting  ACTIVE 24
      imap        email.active24.com 993 tls
      pop         email.active24.com 995 tls
      smtp        email.active24.com 465 tls
      page        https://www.active24.com/

    all-inkl?  hosting  ALL-INKL.COM (kasserver)
      host        w*.kasserver.com
      spf         spf.kasserver.com
      page        https://all-inkl.com/

    aruba-it  hosting  Aruba (IT) hosting mail
      mx          - mx.{domain}
      spf         _spf.aruba.it
      dkim        a1 txt
      cname       autoconfig autodiscover.aruba.it
      cname       imap imaps.aruba.it
      page        https://guide.aruba.it/

    beget  hosting  Beget
      mx          10 mx1.beget.com
      mx          20 mx2.beget.com
      spf         beget.com
      redirect    beget.com
      cname       autoconfig autoconfig.beget.com
      cname       autodiscover autoconfig.beget.com
      page        https://beget.com/

    bluehost  hosting  Bluehost / HostGator / Newfold cPanel
      aka         hostgator
      mx          0 mail.{domain}
      spf         websitewelcome.com
      term        a
      term        mx
      cname       imap mail.{domain}
      cname       webmail {domain}
      srv         _autodiscover._tcp 443 emaildiscovery.cpanel.net
      page        https://www.bluehost.com/help

    combell?  hosting  Combell
      host        mx.mailprotect.be
      host        mx.backup.mailprotect.be
      page        https://www.combell.com/en/help/

    conoha-wing  hosting  ConoHa WING
      mx          10 mail{n}.conoha.ne.jp
      spf         _spf.conoha.ne.jp
      dkim        default txt
      page        https://support.conoha.jp/

    cpanel-selfhosted  hosting  cPanel/WHM shared or own server
      aka         cpanel
      aka         whm
      mx          0 {domain}
      or          0 mail.{domain}
      term        a
      term        mx
      term        ip4:{server-ip}
      dkim        default txt
      srv         _autodiscover._tcp 443 cpanelemaildiscovery.cpanel.net
      srv         _caldav._tcp 2079 {domain}
      srv         _caldavs._tcp 2080 {domain}
      srv         _carddav._tcp 2079 {domain}
      srv         _carddavs._tcp 2080 {domain}
      page        https://docs.cpanel.net/

    cpi-kddi?  hosting  KDDI Web Communications (CPI)
      host        ham{n}.secure.ne.jp
      spf         spf.secure.ne.jp
      page        https://www.cpi.ad.jp/

    domainfactory?  hosting  domainFACTORY
      host        *.ispgateway.de
      spf         ispgateway.de
      imap        sslin.df.eu 993 tls
      pop         sslin.df.eu 995 tls
      smtp        sslout.df.eu 465 tls
      page        https://www.df.eu/

    domeneshop?  hosting  Domeneshop
      host        mx.domeneshop.no
      spf?        _spf.domeneshop.no
      page        https://domene.shop/faq

    dondominio?  hosting  DonDominio / MrDomain
      imap        imap.dondominio.com 993 tls
      pop         pop3.dondominio.com 995 tls
      smtp        smtp.dondominio.com 465 tls
      page        https://www.dondominio.com/

    dreamhost  hosting  DreamHost
      mx          0 mx1.dreamhost.com
      mx          0 mx2.dreamhost.com
      like        mailchannels
      spf         netblocks.dreamhost.com
      spf         relay.mailchannels.net
      dkim        dreamhost txt
      page        https://help.dreamhost.com/hc/en-us/articles/215035328

    gmo-rental?  hosting  GMO rental server
      spf         spf{n}.gmoserver.jp
      page        https://www.gmocloud.com/

    heteml?  hosting  heteml
      host        mx-proxy{n}.heteml.jp
      page        https://heteml.jp/support/

    hetzner-webhosting?  hosting  Hetzner Webhosting (konsoleH)
      host        www{n}.your-server.de
      dkim        default{yymm} txt
      cname       autoconfig mail.your-server.de
      srv         _autodiscover._tcp 443 mail.your-server.de
      srv         _imaps._tcp 993 mail.your-server.de
      srv         _pop3s._tcp 995 mail.your-server.de
      srv         _submission._tcp 587 mail.your-server.de
      imap        mail.your-server.de 993 tls
      smtp        mail.your-server.de 465 tls
      page        https://docs.hetzner.com/

    hostpoint?  hosting  Hostpoint
      host        mx1.mail.hostpoint.ch
      host        mx2.mail.hostpoint.ch
      redirect    spf.mail.hostpoint.ch
      page        https://support.hostpoint.ch/

    kagoya?  hosting  Kagoya Japan
      host        mgws{n}.kagoya.net
      page        https://support.kagoya.jp/

    krystal?  hosting  Krystal
      host        mx1.krystal.uk
      host        mx2.krystal.uk
      page        https://help.krystal.io/

    locaweb?  hosting  Locaweb
      host        *.locaweb.com.br
      spf?        _spf.locaweb.com.br
      page        https://www.locaweb.com.br/ajuda/

    lolipop  hosting  Lolipop!
      mx          50 mx01.lolipop.jp
      spf         _spf.lolipop.jp
      imap?       imap4.lolipop.jp 993 tls
      page        https://lolipop.jp/manual/

    mailhostbox  hosting  mailhostbox (ResellerClub / BigRock)
      host        *.mailhostbox.com
      page        https://www.resellerclub.com/

    namecheap-webhosting?  hosting  Namecheap shared hosting
      host        *.web-hosting.com
      page        https://www.namecheap.com/support/knowledgebase/

    network-solutions?  hosting  Network Solutions / Web.com mail
      host        *.netsolmail.net
      host        *.carrierzone.com
      page        https://www.networksolutions.com/

    onamae  hosting  Onamae.com
      aka         onamae-mail
      mx          10 mail{n}.onamae.ne.jp
      spf         _spf.onamae.ne.jp
      imap        mail{n}.onamae.ne.jp 993 tls
      smtp        mail{n}.onamae.ne.jp 465 tls
      page        https://help.onamae.com/

    plesk-selfhosted  hosting  Plesk server
      aka         plesk
      mx          10 mail.{domain}
      page        https://docs.plesk.com/

    reg-ru?  hosting  REG.RU
      host        mx1.hosting.reg.ru
      host        mx2.hosting.reg.ru
      spf?        _spf.hosting.reg.ru
      page        https://help.reg.ru/

    sakura  hosting  Sakura Rental Server
      aka         sakura-rs
      mx          10 {domain}
      or          10 {initial}.sakura.ne.jp
      term        a:www{n}.sakura.ne.jp
      term        mx
      page        https://help.sakura.ad.jp/mail/2811/

    self-hosted-mailcow  hosting  mailcow (self-hosted)
      aka         mailcow
      mx          - {mail-host}
      cname       autodiscover {mail-host}
      cname       autoconfig {mail-host}
      srv         _autodiscover._tcp 443 {mail-host}
      page        https://docs.mailcow.email/

    simply-com?  hosting  Simply.com
      host        mx.simply.com
      spf?        spf.simply.com
      page        https://www.simply.com/en/support/

    timeweb?  hosting  Timeweb
      host        mx1.timeweb.ru
      host        mx2.timeweb.ru
      spf?        _spf.timeweb.ru
      page        https://timeweb.com/ru/docs/

    united-domains?  hosting  united-domains
      host        mx00.udag.de
      host        mx01.udag.de
      spf?        _smtp.udag.de
      page        https://www.united-domains.de/help/

    websupport?  hosting  Websupport
      host        *.websupport.sk
      spf         _spf.websupport.sk
      imap        imap.websupport.sk 993 tls
      pop         pop.websupport.sk 995 tls
      smtp        smtp.websupport.sk 465 tls
      page        https://www.websupport.sk/

    xserver  hosting  Xserver
      mx          0 {domain}
      or          10 sv{n}.xserver.jp
      spf         spf.sender.xserver.jp
      term        a:sv{n}.xserver.jp
      term        a:{domain}
      term        mx
      dkim        default txt
      page        https://www.xserver.ne.jp/manual/
    """
}
