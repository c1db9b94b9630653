extension ProviderTable {
  /// Those that hold mailboxes for people anywhere.
  static let worldwideMailboxes = """
    amazon-workmail  mailbox  Amazon WorkMail
      aka         workmail
      aka         aws-workmail
      mx          10 inbound-smtp.{region}.amazonaws.com
      page        https://docs.aws.amazon.com/workmail/

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
      page        https://www.fastmail.help/hc/en-us/articles/360060591153

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
      spf         _spf.google.com
      dkim        google txt
      imap        imap.gmail.com 993 tls
      pop         pop.gmail.com 995 tls
      smtp        smtp.gmail.com 465 tls
      page        https://support.google.com/a/answer/174125

    hey?  mailbox  HEY for Domains
      host        work-mx.app.hey.com
      spf?        _spf.hey.com
      page        https://help.hey.com/

    hostinger  mailbox  Hostinger Email
      mx          5 mx1.hostinger.com
      mx          10 mx2.hostinger.com
      spf         _spf.mail.hostinger.com
      imap        imap.hostinger.com 993 tls
      dkim        hostingermail-a cname hostingermail-a.dkim.mail.hostinger.com
      dkim        hostingermail-b cname hostingermail-b.dkim.mail.hostinger.com
      dkim        hostingermail-c cname hostingermail-c.dkim.mail.hostinger.com
      cname       autodiscover autodiscover.mail.hostinger.com
      cname       autoconfig autoconfig.mail.hostinger.com
      smtp        smtp.hostinger.com 465 tls
      page        https://support.hostinger.com/en/articles/1583673-what-is-hostinger-spf-record

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
      mx          0 {domain-dashes}.mail.protection.outlook.com
      or          0 {domain-dashes}.{partition}.mx.microsoft
      host        *.olc.protection.outlook.com
      host        *.mail.eo.outlook.com
      host        *.mx.microsoft
      spf         spf.protection.outlook.com
      dkim        selector1 cname selector1-{domain-dashes}._domainkey.{tenant}.onmicrosoft.com
      dkim        selector2 cname selector2-{domain-dashes}._domainkey.{tenant}.onmicrosoft.com
      cname       autodiscover autodiscover.outlook.com
      imap        outlook.office365.com 993 tls
      pop         outlook.office365.com 995 tls
      smtp        smtp.office365.com 587 starttls
      verify      ms=ms
      page        https://learn.microsoft.com/en-us/microsoft-365/admin/get-help-with-domains/information-for-dns-records

    mxroute  mailbox  MXroute
      mx          - {server}.mxrouting.net
      mx          - {server}-relay.mxrouting.net
      host        *.mxrouting.net
      host        *.mxroute.com
      spf?        mxroute.com
      spf?        mxlogin.com
      page        https://docs.mxroute.com/

    namecheap-privateemail  mailbox  Namecheap Private Email
      aka         privateemail
      mx          10 mx1.privateemail.com
      mx          10 mx2.privateemail.com
      spf         spf.privateemail.com
      imap        mail.privateemail.com 993 tls
      page        https://www.namecheap.com/support/knowledgebase/

    opensrs  mailbox  Tucows OpenSRS hosted email (Hover and resellers)
      aka         hover
      aka         tucows
      mx          10 mx.{domain}.cust.hostedemail.com
      host        *.hostedemail.com
      spf         _spf.hostedemail.com
      cname       mail mail.hover.com.cust.hostedemail.com
      page        https://opensrs.com/

    outlook-personalized  mailbox  Outlook.com personalized e-mail (legacy)
      aka         outlook-com
      aka         hotmail
      host        {token}.pamx1.hotmail.com
      spf         outlook.com
      cname       autodiscover autodiscover.outlook.com
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
      verify      purelymail_ownership_proof=
      dkim        purelymail1 cname key1.dkimroot.purelymail.com
      dkim        purelymail2 cname key2.dkimroot.purelymail.com
      dkim        purelymail3 cname key3.dkimroot.purelymail.com
      page        https://purelymail.com/docs/

    rackspace  mailbox  Rackspace Email
      mx          10 mx1.emailsrvr.com
      mx          20 mx2.emailsrvr.com
      spf         emailsrvr.com
      cname       autodiscover autodiscover.emailsrvr.com
      imap        secure.emailsrvr.com 993 tls
      smtp        secure.emailsrvr.com 465 tls
      page        https://docs.rackspace.com/

    spacemail?  mailbox  Spacemail
      host        mx1.spacemail.com
      host        mx2.spacemail.com
      spf?        spf.spacemail.com
      page        https://www.spaceship.com/knowledgebase/

    titan  mailbox  Titan Email
      mx          10 mx1.titan.email
      mx          20 mx2.titan.email
      spf         spf.titan.email
      imap        imap.titan.email 993 tls
      page        https://support.titan.email/
    """
}
