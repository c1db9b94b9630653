extension ProviderTable {
  /// Those that hold mailboxes and come from Europe or Russia.
  static let europeanMailboxes = """
    gandi  mailbox  Gandi Mail
      mx          10 spool.mail.gandi.net
      mx          50 fb.mail.gandi.net
      spf         _mailcust.gandi.net
      dkim        gm1 cname gm1.gandimail.net
      dkim        gm2 cname gm2.gandimail.net
      dkim        gm3 cname gm3.gandimail.net
      cname       webmail webmail.gandi.net
      imap        mail.gandi.net 993 tls
      pop         mail.gandi.net 995 tls
      smtp        mail.gandi.net 465 tls
      page        https://docs.gandi.net/

    gmx?  mailbox  GMX / mail.com hosted
      host        mx{n}.gmx.net
      host        mx{n}.gmx.com
      host        mx{n}.mail.com
      host        *.emig.gmx.net
      imap        imap.gmx.net 993 tls
      pop         pop.gmx.net 995 tls
      smtp        mail.gmx.net 465 tls
      page        https://www.gmx.net/

    infomaniak  mailbox  Infomaniak
      mx          5 mta-gw.infomaniak.ch
      spf         spf.infomaniak.ch
      dkim        {date} txt
      cname       autoconfig infomaniak.com
      cname       autodiscover infomaniak.com
      imap        mail.infomaniak.com 993 tls
      smtp        mail.infomaniak.com 465 tls
      page        https://www.infomaniak.com/en/support

    ionos  mailbox  IONOS Mail
      aka         1and1
      aka         1und1
      mx          10 mx00.ionos.{tld}
      mx          10 mx01.ionos.{tld}
      host        mx00.ionos.co.uk
      host        mx01.ionos.co.uk
      host        *.1and1.com
      host        *.1and1.co.uk
      host        *.1and1.fr
      host        *.1and1.es
      host        *.kundenserver.de
      host        *.perfora.net
      spf         _spf-us.ionos.com _spf-eu.ionos.com _spf.perfora.net _spf.kundenserver.de
      dkim        s1-ionos cname s1.dkim.ionos.com
      dkim        s2-ionos cname s2.dkim.ionos.com
      dkim        s42582890 cname s42582890.dkim.ionos.com
      cname       autodiscover adsredir.ionos.info
      cname       _dmarc dmarc.ionos.{tld}
      imap        imap.ionos.{tld} 993 tls
      smtp        smtp.ionos.{tld} 465 tls
      page        https://www.ionos.com/help/domains/configuring-mail-servers-and-other-related-records/using-an-spf-record-to-prevent-spam/

    loopia?  mailbox  Loopia
      spf         kundspf.loopia.se
      imap        mailcluster.loopia.se 993 tls
      smtp        mailcluster.loopia.se 587 starttls
      page        https://support.loopia.com/

    mail-ru  mailbox  VK WorkSpace / Mail.ru for domains
      aka         vk-workspace
      mx          10 emx.mail.ru
      host        mxs.mail.ru
      spf         _spf.mail.ru
      redirect    _spf.mail.ru
      redirect    _spf.vkteam.ru
      dkim        mailru txt
      imap        imap.mail.ru 993 tls
      pop         pop.mail.ru 995 tls
      smtp        smtp.mail.ru 465 tls
      page        https://biz.mail.ru/

    mailbox-org  mailbox  mailbox.org
      mx          10 mxext1.mailbox.org
      mx          10 mxext2.mailbox.org
      mx          20 mxext3.mailbox.org
      spf         mailbox.org
      dkim        MBO0001 cname MBO0001._domainkey.mailbox.org
      dkim        MBO0002 cname MBO0002._domainkey.mailbox.org
      dkim        MBO0003 cname MBO0003._domainkey.mailbox.org
      dkim        MBO0004 cname MBO0004._domainkey.mailbox.org
      page        https://kb.mailbox.org/de/privat/e-mail-mit-eigener-domain/spam-reputation-der-eigenen-domain-verbessern-mit-spf-dkim-und-dmarc

    migadu  mailbox  Migadu
      mx          10 aspmx1.migadu.com
      mx          20 aspmx2.migadu.com
      spf         spf.migadu.com
      dkim        key1 cname key1.{domain}._domainkey.migadu.com
      dkim        key2 cname key2.{domain}._domainkey.migadu.com
      dkim        key3 cname key3.{domain}._domainkey.migadu.com
      imap        imap.migadu.com 993 tls
      smtp        smtp.migadu.com 465 tls
      verify      hosted-email-verify=
      page        https://www.migadu.com/guides/

    one-com?  mailbox  one.com
      host        {server}.one.com
      spf         _custspf.one.com
      dkim        ed1 cname
      dkim        rsa1 cname
      imap        imap.one.com 993 tls
      smtp        send.one.com 465 tls
      page        https://help.one.com/

    ovh  mailbox  OVHcloud
      aka         ovhcloud
      mx          1 mx0.mail.ovh.net
      mx          5 mx1.mail.ovh.net
      mx          50 mx2.mail.ovh.net
      mx          100 mx3.mail.ovh.net
      mx          200 mx4.mail.ovh.net
      or          1 mx1.mail.ovh.net
      or          5 mx2.mail.ovh.net
      or          100 mx3.mail.ovh.net
      host        ex*.mail.ovh.net
      host        redirect.ovh.net
      spf         mx.ovh.com
      dkim?       ovhmo-selector-1 cname {id}.dkim.mail.ovh.net
      imap        ssl0.ovh.net 993 tls
      pop         ssl0.ovh.net 995 tls
      smtp        ssl0.ovh.net 465 tls
      page        https://github.com/ovh/docs/tree/develop/pages/web_cloud/domains/dns_zone_mx

    ox-cloud-eu  mailbox  Open-Xchange OX Cloud (EU)
      host        cloudeu.xion.oxcs.net
      host        *.cloudeu.xion.oxcs.net
      imap        imap.eu.appsuite.cloud 993 tls
      pop         pop.eu.appsuite.cloud 995 tls
      smtp        smtp.eu.appsuite.cloud 587 starttls
      page        https://www.open-xchange.com/

    posteo?  mailbox  Posteo
      imap        posteo.de 993 tls
      pop         posteo.de 995 tls
      smtp        posteo.de 465 tls
      page        https://posteo.de/en/help

    proton  mailbox  Proton Mail
      aka         protonmail
      mx          10 mail.protonmail.ch
      mx          20 mailsec.protonmail.ch
      spf         _spf.protonmail.ch
      dkim        protonmail cname protonmail.domainkey.{hash}.domains.proton.ch
      dkim        protonmail2 cname protonmail2.domainkey.{hash}.domains.proton.ch
      dkim        protonmail3 cname protonmail3.domainkey.{hash}.domains.proton.ch
      verify      protonmail-verification=
      page        https://proton.me/support/custom-domain

    runbox  mailbox  Runbox
      mx          10 mx.runbox.com
      spf         spf.runbox.com
      redirect    spf.runbox.com
      dkim        selector1 cname selector1-{domain-dashes}.domainkey.runbox.com
      dkim        selector2 cname selector2-{domain-dashes}.domainkey.runbox.com
      page        https://help.runbox.com/

    strato  mailbox  STRATO
      mx          5 smtpin.rzone.de
      host        smtp.rzone.de
      spf         smtp.rzone.de
      redirect    smtp.rzone.de
      dkim        strato-dkim-0002 cname strato-dkim-0002._domainkey.rzone.de
      dkim        strato-dkim-0003 cname strato-dkim-0003._domainkey.rzone.de
      cname       autoconfig autoconfigure.strato.de
      imap        imap.strato.de 993 tls
      pop         pop3.strato.de 995 tls
      smtp        smtp.strato.de 465 tls
      page        https://www.strato.de/faq/

    transip  mailbox  TransIP Mail
      mx          10 mx.transip.email
      spf         _spf.transip.email
      dkim        transip-A cname _dkim-A.transip.email
      dkim        transip-B cname _dkim-B.transip.email
      dkim        transip-C cname _dkim-C.transip.email
      cname       autoconfig autoconfig.transip.email
      cname       autodiscover autodiscover.transip.email
      imap        imap.transip.email 993 tls
      pop         pop3.transip.email 995 tls
      smtp        smtp.transip.email 465 tls
      page        https://www.transip.eu/knowledgebase/

    tuta  mailbox  Tuta
      aka         tutanota
      mx          0 mail.tutanota.de
      spf         spf.tutanota.de
      dkim        s1 cname s1.domainkey.tutanota.de
      dkim        s2 cname s2.domainkey.tutanota.de
      cname       _mta-sts mta-sts.tutanota.de
      cname       mta-sts mta-sts.tutanota.de
      verify      t-verify=
      page        https://tuta.com/support

    yandex-360  mailbox  Yandex 360
      aka         yandex
      aka         yandex-mail
      mx          10 mx.yandex.net
      host        mx.yandex.ru
      spf         _spf.yandex.net
      redirect    _spf.yandex.net
      dkim        mail txt
      imap        imap.yandex.com 993 tls
      pop         pop.yandex.com 995 tls
      smtp        smtp.yandex.com 465 tls
      verify      yandex-verification:
      page        https://yandex.com/support/yandex-360/business/admin/en/domains/dns/mx
    """
}
