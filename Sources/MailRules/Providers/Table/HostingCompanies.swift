extension ProviderTable {
  /// Those that keep mailboxes beside web sites anywhere but in Japan, and the panels that do so on a server of one's own.
  static let hostingCompanies = """
    123-reg  hosting  123 Reg
      mx          10 mx0.123-reg.co.uk
      mx          20 mx1.123-reg.co.uk
      page        https://www.123-reg.co.uk/support/

    20i  hosting  20i / StackMail
      aka         stackmail
      mx          10 mx.stackmail.com
      spf         spf.stackmail.com
      cname       mail mail.stackmail.com
      page        https://www.20i.com/support

    active24?  hosting  ACTIVE 24
      imap        email.active24.com 993 tls
      pop         email.active24.com 995 tls
      smtp        email.active24.com 465 tls
      page        https://www.active24.com/

    all-inkl  hosting  ALL-INKL.COM (kasserver)
      aka         kasserver
      mx          10 w{hex}.kasserver.com
      spf         spf.kasserver.com
      dkim        kas{timestamp} txt
      page        https://all-inkl.com/wichtig/anleitungen/

    aruba-it  hosting  Aruba (IT) hosting mail
      mx          - mx.{domain}
      spf         _spf.aruba.it
      spf?        spf.aruba.it
      dkim        a1 txt
      cname       autoconfig autodiscover.aruba.it
      cname       imap imaps.aruba.it
      page        https://guide.aruba.it/

    beget  hosting  Beget
      mx          10 mx1.beget.com
      mx          20 mx2.beget.com
      host        mx1.beget.ru
      host        mx2.beget.ru
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

    combell  hosting  Combell
      mx          10 mx.mailprotect.be
      mx          50 mx.backup.mailprotect.be
      imap?       imap.mailprotect.be 993 tls
      pop?        pop3.mailprotect.be 995 tls
      smtp?       smtp-auth.mailprotect.be 465 tls
      page        https://www.combell.com/en/help/

    cpanel-selfhosted  hosting  cPanel/WHM shared or own server
      ja          cPanel/WHM（共用または自社サーバー）
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

    domainfactory  hosting  domainFACTORY
      mx          1 mxlb.ispgateway.de
      host        *.ispgateway.de
      spf         ispgateway.de
      imap        sslin.df.eu 993 tls
      pop         sslin.df.eu 995 tls
      smtp        sslout.df.eu 465 tls
      page        https://www.df.eu/

    domeneshop  hosting  Domeneshop
      mx          10 mx.domeneshop.no
      spf         _spf.domeneshop.no
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

    host-europe?  hosting  Host Europe
      spf?        spf.server-he.de
      page        https://www.hosteurope.de/faq/

    hostpoint  hosting  Hostpoint
      mx          10 mx1.mail.hostpoint.ch
      mx          10 mx2.mail.hostpoint.ch
      spf         spf.mail.hostpoint.ch
      redirect    spf.mail.hostpoint.ch
      imap?       imap.mail.hostpoint.ch 993 tls
      pop?        pop.mail.hostpoint.ch 995 tls
      smtp?       asmtp.mail.hostpoint.ch 465 tls
      page        https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain

    krystal?  hosting  Krystal
      host        mx1.krystal.uk
      host        mx2.krystal.uk
      page        https://help.krystal.io/

    locaweb  hosting  Locaweb
      mx          10 mx.core.locaweb.com.br
      mx          20 mx.a.locaweb.com.br
      mx          20 mx.b.locaweb.com.br
      mx          20 mx.jk.locaweb.com.br
      host        *.locaweb.com.br
      spf         _spf.locaweb.com.br
      page        https://www.locaweb.com.br/ajuda/

    mailhostbox  hosting  mailhostbox (ResellerClub / BigRock)
      host        *.mailhostbox.com
      spf?        _spf.mailhostbox.com
      redirect    _spf.mailhostbox.com
      page        https://www.resellerclub.com/

    namecheap-webhosting  hosting  Namecheap shared hosting
      ja          Namecheap の共用サーバー
      mx          5 mx1-hosting.jellyfish.systems
      mx          10 mx2-hosting.jellyfish.systems
      mx          20 mx3-hosting.jellyfish.systems
      host        *.web-hosting.com
      spf         spf.web-hosting.com
      page        https://www.namecheap.com/support/knowledgebase/

    network-solutions?  hosting  Network Solutions / Web.com mail
      mx          0 inbound.{domain}.netsolmail.net
      host        *.netsolmail.net
      host        *.carrierzone.com
      cname       mail mail.{domain}.netsolmail.net
      cname       smtp smtp.{domain}.netsolmail.net
      page        https://www.networksolutions.com/

    plesk-selfhosted  hosting  Plesk server
      ja          Plesk サーバー
      aka         plesk
      mx          10 mail.{domain}
      page        https://docs.plesk.com/

    reg-ru  hosting  REG.RU
      mx          10 mx1.hosting.reg.ru
      mx          20 mx2.hosting.reg.ru
      spf         _spf.hosting.reg.ru
      page        https://help.reg.ru/

    self-hosted-mailcow  hosting  mailcow (self-hosted)
      ja          mailcow（自社サーバー）
      aka         mailcow
      mx          - {mail-host}
      cname       autodiscover {mail-host}
      cname       autoconfig {mail-host}
      srv         _autodiscover._tcp 443 {mail-host}
      page        https://docs.mailcow.email/

    simply-com  hosting  Simply.com
      mx          10 mx.simply.com
      spf         spf.simply.com
      dkim        simplycom1 cname
      dkim        simplycom2 cname
      cname       _dmarc dmarc.simply.com
      page        https://www.simply.com/en/support/

    siteground  hosting  SiteGround
      mx          10 mx10.antispam.mailspamprotection.com
      mx          20 mx20.antispam.mailspamprotection.com
      mx          30 mx30.antispam.mailspamprotection.com
      or          10 mx10.mailspamprotection.com
      or          20 mx20.mailspamprotection.com
      or          30 mx30.mailspamprotection.com
      sets        assigned
      spf         {domain}.spf.auto.dnssmarthost.net _spf.mailspamprotection.com
      dkim        default txt
      page        https://www.siteground.com/kb/

    telekom-hosting  hosting  Telekom Hosting
      spf         _spf.hier-im-netz.de
      page        https://homepagecenter.telekom.de/hilfe/e-mail-benutzer/grundlagen-zum-thema-e-mail/wird-ein-spf-record-verwendet

    timeweb  hosting  Timeweb
      mx          10 mx1.timeweb.ru
      mx          20 mx2.timeweb.ru
      spf         _spf.timeweb.ru
      page        https://timeweb.com/ru/docs/chasto-zadavaemye-voprosy/pochta-faq/

    united-domains  hosting  united-domains
      mx          10 mx00.udag.de
      mx          20 mx01.udag.de
      spf         _smtp.udag.de
      page        https://www.united-domains.de/help/

    websupport?  hosting  Websupport
      host        *.websupport.sk
      spf         _spf.websupport.sk
      imap        imap.websupport.sk 993 tls
      pop         pop.websupport.sk 995 tls
      smtp        smtp.websupport.sk 465 tls
      page        https://www.websupport.sk/
    """
}
