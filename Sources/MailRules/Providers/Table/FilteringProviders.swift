extension ProviderTable {
  /// Those that clean mail and pass it on to the server that holds the mailboxes.
  static let filters = """
    appriver?  filter  AppRiver / OpenText (arsmtp)
      host        *.arsmtp.com
      page        https://www.opentext.com/

    barracuda  filter  Barracuda Email Gateway Defense
      mx          - d{id}a.ess.barracudanetworks.com
      mx          - d{id}b.ess.barracudanetworks.com
      host        *.ess.barracudanetworks.com
      host        *.ess.barracuda.com
      spf         spf.ess.barracudanetworks.com
      page        https://campus.barracuda.com/

    broadcom-messagelabs  filter  Broadcom Email Security.cloud
      host        *.messagelabs.com
      spf?        spf.messagelabs.com
      page        https://techdocs.broadcom.com/

    cisco-ces?  filter  Cisco Secure Email
      host        *.iphmx.com
      page        https://docs.ces.cisco.com/

    cloudflare-email-security  filter  Cloudflare Email Security
      mx          10 mxa.{region}.inbound.cf-emailsecurity.net
      mx          10 mxb.{region}.inbound.cf-emailsecurity.net
      host        *.inbound.cf-emailsecurity.net
      host        *.mxrecord.io
      host        *.mxrecord.mx
      page        https://developers.cloudflare.com/email-security/

    forcepoint  filter  Forcepoint Email Security
      host        *.mailcontrol.com
      page        https://www.forcepoint.com/product/email-security

    fortimail-cloud?  filter  FortiMail Cloud
      host        *.fortimail.com
      host        *.fortimailcloud.com
      page        https://docs.fortinet.com/

    hornetsecurity?  filter  Hornetsecurity
      host        mx*.hornetsecurity.com
      host        *.antispameurope.com
      page        https://support.hornetsecurity.com/

    iij-securemx?  filter  IIJ Secure MX
      host        *.securemx.jp
      page        https://www.iij.ad.jp/biz/smx/

    m-filter-cloud?  filter  m-FILTER@Cloud
      host        mail.system.digitalartscloud.com
      page        https://www.daj.jp/

    mailchannels  filter  MailChannels
      mx          - mx1.mailchannels.net
      mx          - mx2.mailchannels.net
      spf         relay.mailchannels.net
      page        https://docs.mailchannels.net/

    mimecast  filter  Mimecast
      mx          10 {region}-smtp-inbound-1.mimecast.com
      mx          - {region}-smtp-inbound-2.mimecast.com
      host        *.mimecast.com
      host        *.mimecast.co.za
      spf         {region}._netblocks.mimecast.com
      page        https://mimecastsupport.zendesk.com/

    nec-mail-security?  filter  NEC Mail Security
      host        i*.mailsecurity-nec.jp
      page        https://jpn.nec.com/

    nospamcloud?  filter  nospamcloud
      host        mxjp1.nospamcloud.com
      host        mxjp2.nospamcloud.com
      page        https://www.tsukaeru.net/

    proofpoint-enterprise  filter  Proofpoint
      mx          - mxa-{id}.gslb.pphosted.com
      mx          - mxb-{id}.gslb.pphosted.com
      host        *.pphosted.com
      host        *.gpphosted.com
      spf         spf-{id}.pphosted.com
      page        https://help.proofpoint.com/

    proofpoint-essentials  filter  Proofpoint Essentials
      mx          - mx1-{region}.ppe-hosted.com
      mx          - mx2-{region}.ppe-hosted.com
      host        *.ppe-hosted.com
      page        https://help.proofpoint.com/

    retarus-expurgate?  filter  Retarus / eXpurgate
      host        *.expurgate.net
      host        *.expurgate.de
      page        https://www.retarus.com/

    siteground  filter  SiteGround
      mx          10 mx10.mailspamprotection.com
      mx          20 mx20.mailspamprotection.com
      mx          30 mx30.mailspamprotection.com
      host        mx10.antispam.mailspamprotection.com
      host        mx20.antispam.mailspamprotection.com
      host        mx30.antispam.mailspamprotection.com
      spf         {domain}.spf.auto.dnssmarthost.net _spf.mailspamprotection.com
      dkim        default txt
      page        https://www.siteground.com/kb/

    sophos?  filter  Sophos Email
      host        *.prod.hydra.sophos.com
      page        https://docs.sophos.com/

    spamexperts  filter  SpamExperts
      mx          - mx.spamexperts.com
      mx          - fallbackmx.spamexperts.eu
      mx          - lastmx.spamexperts.net
      host        *.antispamcloud.com
      spf         spf.antispamcloud.com
      page        https://documentation.n-able.com/spamexperts/userguide/Content/faqs/how-restrict-dit-deliv.htm

    spamhero?  filter  SpamHero
      host        *.spamh.com
      page        https://www.spamhero.com/

    trellix  filter  Trellix Email Security
      host        *.email.fireeyecloud.com
      page        https://docs.trellix.com/

    trendmicro?  filter  Trend Micro Email Security
      host        *.in.tmes.trendmicro.com
      host        *.in.tmems.trendmicro.com
      host        *.in.hes.trendmicro.com
      host        *.in.tmes.trendmicro.eu
      host        *.in.tmems.trendmicro.eu
      spf?        spf.tmes.trendmicro.com
      spf         spf.hes.trendmicro.com
      page        https://docs.trendmicro.com/
    """
}
