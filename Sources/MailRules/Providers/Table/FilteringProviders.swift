extension ProviderTable {
  /// Those that clean mail and pass it on to the server that holds the mailboxes.
  static let filters = """
    appriver?  filter  AppRiver / OpenText (arsmtp)
      host        *.arsmtp.com
      page        https://www.opentext.com/

    barracuda  filter  Barracuda Email Gateway Defense
      mx          - d{id}a.ess.barracudanetworks.com
      mx          - d{id}b.ess.barracudanetworks.com
      or          - d{id}.a.ess.{region}.barracudanetworks.com
      or          - d{id}.b.ess.{region}.barracudanetworks.com
      host        *.ess.barracudanetworks.com
      host        {id}.{letter}.ess.{region}.barracudanetworks.com
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
      spf?        spf.mailcontrol.com
      page        https://www.forcepoint.com/product/email-security

    fortimail-cloud?  filter  FortiMail Cloud
      host        *.fortimail.com
      host        *.fortimailcloud.com
      page        https://docs.fortinet.com/

    hornetsecurity  filter  Hornetsecurity
      mx          - mx01.hornetsecurity.com
      mx          - mx02.hornetsecurity.com
      mx          - mx03.hornetsecurity.com
      mx          - mx04.hornetsecurity.com
      host        *.antispameurope.com
      page        https://support.hornetsecurity.com/

    iij-securemx?  filter  IIJ Secure MX
      ja          IIJ セキュア MX
      mx          100 mx.securemx.jp
      mx          120 mx6.securemx.jp
      host        *.securemx.jp
      dkim        {selector} cname {id}.dkg.dox.jp
      page        https://www.iij.ad.jp/biz/smx/

    m-filter-cloud?  filter  m-FILTER@Cloud (Digital Arts)
      ja          m-FILTER@Cloud（デジタルアーツ）
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
      host        *.mimecast-offshore.com
      spf         {region}._netblocks.mimecast.com
      page        https://mimecastsupport.zendesk.com/

    nec-mail-security?  filter  NEC mail security
      ja          NEC メールセキュリティ
      host        i{n}.mailsecurity-nec.jp
      page        https://jpn.nec.com/

    nospamcloud?  filter  nospamcloud (Tsukaeru.net)
      ja          nospamcloud（使えるねっと）
      host        mxjp{n}.nospamcloud.com
      page        https://www.tsukaeru.net/

    proofpoint-enterprise  filter  Proofpoint
      mx          - mxa-{id}.gslb.pphosted.com
      mx          - mxb-{id}.gslb.pphosted.com
      host        *.pphosted.com
      host        *.gpphosted.com
      spf         spf-{id}.pphosted.com
      spf?        {macros}.spf.has.pphosted.com
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

    sophos  filter  Sophos Email
      mx          - mx-01-{region}.prod.hydra.sophos.com
      mx          - mx-02-{region}.prod.hydra.sophos.com
      host        *.prod.hydra.sophos.com
      spf         _spf_{region}.prod.hydra.sophos.com
      page        https://docs.sophos.com/

    spamexperts  filter  SpamExperts / N-able Mail Assure
      aka         mail-assure
      mx          - mx.spamexperts.com
      mx          - fallbackmx.spamexperts.eu
      mx          - lastmx.spamexperts.net
      or          - mx1.mtaroutes.com
      or          - mx2.mtaroutes.com
      or          - mx3.mtaroutes.com
      or          - mx4.mtaroutes.com
      host        *.antispamcloud.com
      host        mx1.email-cluster.com
      host        mx2.email-cluster.com
      spf         spf.antispamcloud.com spf.mtaroutes.com
      page        https://documentation.n-able.com/spamexperts/userguide/Content/faqs/how-restrict-dit-deliv.htm

    spamhero?  filter  SpamHero
      host        *.spamh.com
      page        https://www.spamhero.com/

    trellix  filter  Trellix Email Security
      host        *.email.fireeyecloud.com
      spf?        etp.fireeye.com etp.trellix.com
      page        https://docs.trellix.com/

    trendmicro?  filter  Trend Micro Email Security
      host        *.in.tmes.trendmicro.com
      host        *.in.tmems.trendmicro.com
      host        *.in.tmes-{region}.trendmicro.com
      host        *.in.tmems-{region}.trendmicro.com
      host        *.in.hes.trendmicro.com
      host        *.in.tmes.trendmicro.eu
      host        *.in.tmems.trendmicro.eu
      spf         spf.hes.trendmicro.com
      spf?        spf.tmes.trendmicro.com spf-us.tmes.trendmicro.com spf.tmes.trendmicro.eu
      spf?        spf.tmes-{region}.trendmicro.com spf.tmems-{region}.trendmicro.com
      page        https://docs.trendmicro.com/
    """
}
