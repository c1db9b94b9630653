extension ProviderTable {
  /// Those that hold mailboxes for people anywhere.
  static let worldwideMailboxes = """
    amazon-inbound?  mailbox  Amazon inbound mail (SES or WorkMail)
      ja          Amazon の受信サービス（SES または WorkMail）
      aka         amazon-workmail
      aka         workmail
      aka         aws-workmail
      mx          10 inbound-smtp.{region}.amazonaws.com
      page        https://docs.aws.amazon.com/workmail/latest/adminguide/workmail-end-of-support.html

    atmail  mailbox  atmail cloud
      mx          10 mx1-{username}.atmailcloud.com
      mx          20 mx2-{username}.atmailcloud.com
      cname       webmail {username}.atmailcloud.com
      page        https://www.atmail.com/

    easydns?  mailbox  easyDNS easyMail
      host        mx.easymail.ca
      page        https://easydns.com/

    fastmail  mailbox  Fastmail
      mx          10 in1-smtp.messagingengine.com
      mx          20 in2-smtp.messagingengine.com
      spf         spf.messagingengine.com
      dkim        fm1 cname fm1.{domain}.dkim.fmhosted.com
      dkim        fm2 cname fm2.{domain}.dkim.fmhosted.com
      dkim        fm3 cname fm3.{domain}.dkim.fmhosted.com
      srv         _submission._tcp 587 smtp.fastmail.com
      srv         _imaps._tcp 993 imap.fastmail.com
      srv         _pop3s._tcp 995 pop.fastmail.com
      srv         _carddavs._tcp 443 carddav.fastmail.com
      srv         _caldavs._tcp 443 caldav.fastmail.com
      imap        imap.fastmail.com 993 tls
      pop         pop.fastmail.com 995 tls
      smtp        smtp.fastmail.com 465 tls
      page        https://www.fastmail.help/hc/en-us/articles/360060591153-Manual-DNS-configuration

    flockmail  mailbox  Flock Mail (legacy Titan)
      mx          10 mx1.flockmail.com
      mx          20 mx2.flockmail.com
      like        titan
      spf         spf.flockmail.com
      page        https://support.titan.email/

    godaddy-professional  mailbox  GoDaddy Professional Email
      aka         godaddy
      mx          0 smtp.secureserver.net
      mx          10 mailstore1.secureserver.net
      host        smtp.*.secureserver.net
      host        mailstore1.*.secureserver.net
      spf         secureserver.net
      dkim?       secureserver1 cname s1.dkim.{suffix}.onsecureserver.net
      dkim?       secureserver2 cname s2.dkim.{suffix}.onsecureserver.net
      cname       email email.secureserver.net
      srv         _autodiscover._tcp 443 autodiscover.secureserver.net
      imap        imap.secureserver.net 993 tls
      pop         pop.secureserver.net 995 tls
      smtp        smtpout.secureserver.net 465 tls
      page        https://www.godaddy.com/help

    google-workspace  mailbox  Google Workspace
      aka         gmail
      aka         google
      aka         google-mail
      aka         gsuite
      aka         google-apps
      aka         google-workspace-legacy
      mx          1 smtp.google.com
      or          1 aspmx.l.google.com
      or          5 alt1.aspmx.l.google.com
      or          5 alt2.aspmx.l.google.com
      or          10 alt3.aspmx.l.google.com
      or          10 alt4.aspmx.l.google.com
      host        *.aspmx.l.google.com
      host        aspmx2.googlemail.com
      host        aspmx3.googlemail.com
      host        aspmx4.googlemail.com
      host        aspmx5.googlemail.com
      host        gmr-smtp-in.l.google.com
      host        *.gmr-smtp-in.l.google.com
      spf         _spf.google.com
      dkim        google txt
      imap        imap.gmail.com 993 tls
      pop         pop.gmail.com 995 tls
      smtp        smtp.gmail.com 465 tls
      page        https://knowledge.workspace.google.com/admin/domains/set-up-mx-records-for-google-workspace

    hey  mailbox  HEY for Domains
      mx          10 work-mx.app.hey.com
      spf         _spf.hey.com
      dkim        heymail cname heymail._domainkey.hey.com
      page        https://help.hey.com/

    hostinger  mailbox  Hostinger Email
      mx          5 mx1.hostinger.com
      mx          10 mx2.hostinger.com
      spf         _spf.mail.hostinger.com
      dkim        hostingermail-a cname hostingermail-a.dkim.mail.hostinger.com
      dkim        hostingermail-b cname hostingermail-b.dkim.mail.hostinger.com
      dkim        hostingermail-c cname hostingermail-c.dkim.mail.hostinger.com
      cname       autodiscover autodiscover.mail.hostinger.com
      cname       autoconfig autoconfig.mail.hostinger.com
      imap        imap.hostinger.com 993 tls
      smtp        smtp.hostinger.com 465 tls
      page        https://support.hostinger.com/en/articles/1583673-what-is-hostinger-spf-record

    hover  mailbox  Hover
      mx          10 mx.hover.com.cust.hostedemail.com
      like        opensrs
      spf         _spf.hostedemail.com
      cname       mail mail.hover.com.cust.hostedemail.com
      page        https://help.hover.com/

    icloud-plus  mailbox  iCloud+ Custom Email Domain
      aka         icloud
      aka         icloud-mail
      aka         apple-mail
      mx          10 mx01.mail.icloud.com
      mx          10 mx02.mail.icloud.com
      spf         icloud.com
      dkim        sig1 cname sig1.dkim.{domain}.at.icloudmailadmin.com
      imap        imap.mail.me.com 993 tls
      smtp        smtp.mail.me.com 587 starttls
      verify      apple-domain=
      page        https://support.apple.com/102374

    intermedia?  mailbox  Intermedia / serverdata
      host        *.intermedia.net
      host        *.serverdata.net
      spf         spf.serverdata.net
      page        https://www.intermedia.com/

    jimdo  mailbox  Jimdo mail
      mx          10 mx1.jimdo.com
      mx          20 mx2.jimdo.com
      page        https://www.jimdo.com/

    microsoft-365  mailbox  Microsoft 365
      aka         m365
      aka         ms365
      aka         o365
      aka         office365
      aka         microsoft
      aka         outlook
      aka         exchange-online
      aka         microsoft-365-dnssec
      mx          0 {token}.mail.protection.outlook.com
      or          0 {token}.{partition}.mx.microsoft
      host        *.olc.protection.outlook.com
      host        *.mail.eo.outlook.com
      host        *.mx.microsoft
      spf         spf.protection.outlook.com
      resold      secureserver.net
      dkim        selector1 cname selector1-{token}._domainkey.{tenant}.{partition}.dkim.mail.microsoft
      dkim        selector2 cname selector2-{token}._domainkey.{tenant}.{partition}.dkim.mail.microsoft
      dkim        selector1 cname selector1-{token}._domainkey.{tenant}.onmicrosoft.com
      dkim        selector2 cname selector2-{token}._domainkey.{tenant}.onmicrosoft.com
      cname       autodiscover autodiscover.outlook.com
      imap        outlook.office365.com 993 tls
      pop         outlook.office365.com 995 tls
      smtp        smtp.office365.com 587 starttls
      verify      ms=ms
      page        https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records

    microsoft-365-china  mailbox  Microsoft 365 (China, 21Vianet)
      ja          Microsoft 365（中国、21Vianet）
      mx          0 {token}.mail.protection.partner.outlook.cn
      spf         spf.protection.partner.outlook.cn
      cname       autodiscover autodiscover.partner.outlook.cn
      page        https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records

    microsoft-365-gov  mailbox  Microsoft 365 (US government)
      ja          Microsoft 365（米国政府機関）
      mx          0 {token}.mail.protection.office365.us
      spf         spf.protection.office365.us
      cname?      autodiscover autodiscover.office365.us
      cname?      autodiscover autodiscover-dod.office365.us
      page        https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records

    mxroute  mailbox  MXroute
      mx          10 {server}.mxrouting.net
      mx          20 {server}-relay.mxrouting.net
      or          10 {server}.mxroute.com
      or          20 {server}-relay.mxroute.com
      host        *.mxrouting.net
      host        *.mxroute.com
      spf         mxlogin.com
      spf?        mxroute.com
      page        https://docs.mxroute.com/

    namecheap-privateemail  mailbox  Namecheap Private Email
      aka         privateemail
      mx          10 mx1.privateemail.com
      mx          10 mx2.privateemail.com
      spf         spf.privateemail.com
      dkim?       default txt
      dkim?       privateemail txt
      imap        mail.privateemail.com 993 tls
      page        https://www.namecheap.com/support/knowledgebase/

    opensrs  mailbox  Tucows OpenSRS hosted email
      aka         tucows
      mx          10 mx.{domain}.cust.{cluster}.hostedemail.com
      host        *.hostedemail.com
      like        hover
      spf         _spf.hostedemail.com
      cname       mail mail.{cluster}.hostedemail.com
      page        https://opensrs.com/

    outlook-personalized  mailbox  Outlook.com personalized e-mail (legacy)
      ja          Outlook.com の独自ドメインメール（旧機能）
      aka         outlook-com
      aka         hotmail
      mx          0 {token}.pamx1.hotmail.com
      spf         outlook.com
      spf?        hotmail.com
      cname       autodiscover autodiscover.outlook.com
      verify      v=msv1
      page        https://support.microsoft.com/

    ox-cloud-us  mailbox  Open-Xchange OX Cloud (US)
      host        cloudus.xion.oxcs.net
      host        *.cloudus.xion.oxcs.net
      spf         spf.cloudus.oxcs.net
      imap        imap.us.appsuite.cloud 993 tls
      pop         pop.us.appsuite.cloud 995 tls
      smtp        smtp.us.appsuite.cloud 587 starttls
      page        https://www.open-xchange.com/

    pobox  mailbox  Pobox
      mx          10 mx-1.rightbox.com
      mx          10 mx-2.rightbox.com
      mx          10 mx-3.rightbox.com
      imap        mail.pobox.com 993 tls
      pop         mail.pobox.com 995 tls
      smtp        smtp.pobox.com 465 tls
      page        https://www.pobox.help/

    purelymail  mailbox  Purelymail
      mx          10 mailserver.purelymail.com
      spf         _spf.purelymail.com
      dkim        purelymail1 cname key1.dkimroot.purelymail.com
      dkim        purelymail2 cname key2.dkimroot.purelymail.com
      dkim        purelymail3 cname key3.dkimroot.purelymail.com
      cname       _dmarc dmarcroot.purelymail.com
      cname       autoconfig autoconfig.purelymail.com
      srv         _autodiscover._tcp 443 autodiscover.purelymail.com
      verify      purelymail_ownership_proof=
      page        https://purelymail.com/docs/

    rackspace  mailbox  Rackspace Email
      mx          10 mx1.emailsrvr.com
      mx          20 mx2.emailsrvr.com
      spf         emailsrvr.com
      cname       autodiscover autodiscover.emailsrvr.com
      imap        secure.emailsrvr.com 993 tls
      smtp        secure.emailsrvr.com 465 tls
      page        https://docs.rackspace.com/

    spacemail  mailbox  Spacemail
      aka         spaceship
      mx          0 mx1.spacemail.com
      mx          0 mx2.spacemail.com
      spf         spf.spacemail.com
      dkim        spacemail txt
      imap        mail.spacemail.com 993 tls
      smtp        mail.spacemail.com 465 tls
      page        https://www.spaceship.com/knowledgebase/

    titan  mailbox  Titan Email
      mx          10 mx1.titan.email
      mx          20 mx2.titan.email
      spf         spf.titan.email
      imap        imap.titan.email 993 tls
      page        https://support.titan.email/
    """
}
