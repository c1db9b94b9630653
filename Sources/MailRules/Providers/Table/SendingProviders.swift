extension ProviderTable {
  /// Those that only send.
  static let senders = """
    amazon-ses  sender  Amazon SES
      bounce      feedback-smtp.{region}.amazonses.com
      spf         amazonses.com
      return-path own
      dkim        {token} cname {token}.dkim.amazonses.com
      page        https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html

    aurorasendcloud  sender  AuroraSendCloud
      feed        mx2.sendcloud.org
      spf         spf.sendcloud.org
      page        https://www.aurorasendcloud.com/

    aweber  sender  AWeber
      dkim        aweber_key_a cname aweber_key_a.send.aweber.com
      dkim        aweber_key_b cname aweber_key_b.send.aweber.com
      dkim        aweber_key_c cname aweber_key_c.send.aweber.com
      page        https://help.aweber.com/

    brevo  sender  Brevo
      aka         sendinblue
      spf         spf.brevo.com sendinblue.com
      dkim        brevo1 cname b1.{domain-dashes}.dkim.brevo.com
      dkim        brevo2 cname b2.{domain-dashes}.dkim.brevo.com
      verify      brevo-code:
      page        https://help.brevo.com/

    cloudflare-email-sending  sender  Cloudflare Email Service (sending)
      ja          Cloudflare Email Service（送信）
      spf?        _spf.mx.cloudflare.net
      return-path own
      dkim        cf-bounce txt
      page        https://developers.cloudflare.com/email-service/configuration/domains/

    constant-contact  sender  Constant Contact
      dkim        {selector} cname {n}._domainkey.dkim1.{prefix}send.com
      dkim        {selector} cname {n}._domainkey.dkim2.{prefix}send.com
      page        https://knowledgebase.constantcontact.com/

    customer-io  sender  Customer.io
      spf         mailgun.org
      page        https://docs.customer.io/

    hennge?  sender  HENNGE One Email DLP (outbound only)
      ja          HENNGE One Email DLP（送信専用）
      spf         spf.mta.hdems.com
      page        https://hennge.com/

    hubspot  sender  HubSpot
      dkim        hs1-{id} cname {name}.hs{n}a.dkim.hubspotemail.net
      dkim        hs2-{id} cname {name}.hs{n}b.dkim.hubspotemail.net
      dkim        hs1 cname {name}.hs{n}a.dkim.hubspotemail.net
      dkim        hs2 cname {name}.hs{n}b.dkim.hubspotemail.net
      page        https://knowledge.hubspot.com/

    intercom  sender  Intercom
      dkim        {selector} cname {id}.dkim.intercom.io
      page        https://www.intercom.com/help

    keap  sender  Keap (Infusionsoft)
      dkim        {selector} cname dkim.infusionmail.com
      page        https://help.keap.com/

    lettermint  sender  Lettermint
      feed        inbound.lettermint.co
      page        https://lettermint.co/

    mailchimp  sender  Mailchimp / Mandrill
      aka         mandrill
      spf?        servers.mcsv.net spf.mandrillapp.com
      dkim        {selector} cname dkim2.mcsv.net
      dkim        {selector} cname dkim3.mcsv.net
      dkim        mte1 cname dkim1.mandrillapp.com
      dkim        mte2 cname dkim2.mandrillapp.com
      verify      mandrill_verify.
      page        https://mailchimp.com/help/

    mailerlite  sender  MailerLite
      spf         _spf.mlsend.com
      page        https://www.mailerlite.com/help

    mailersend  sender  MailerSend
      feed        inbound.mailersend.net
      page        https://www.mailersend.com/help

    mailgun  sender  Mailgun
      feed        mxa.mailgun.org
      feed        mxb.mailgun.org
      feed        mxa.eu.mailgun.org
      feed        mxb.eu.mailgun.org
      spf         mailgun.org
      dkim        {selector} cname {prefix}.domainkey.mailgun.org
      cname       email mailgun.org
      cname       email eu.mailgun.org
      page        https://documentation.mailgun.com/

    mailjet  sender  Mailjet
      spf         spf.mailjet.com
      dkim        mailjet txt
      page        https://documentation.mailjet.com/

    postmark  sender  Postmark
      feed        inbound.postmarkapp.com
      bounce      *.mtasv.net
      spf?        spf.mtasv.net
      return-path own
      cname       pm-bounces pm.mtasv.net
      page        https://postmarkapp.com/support

    resend  sender  Resend
      feed        inbound-smtp.resend.com
      bounce      *.forge.rmta.net
      spf         amazonses.com
      return-path own
      dkim        resend txt
      cname       send send.forge.rmta.net
      cname       rsend {rsend}.forge.rmta.net
      page        https://resend.com/docs/knowledge-base/cloudflare.md

    sender-net  sender  Sender.net
      spf         sendersrv.com
      dkim        sender cname dkim.sendersrv.com
      page        https://help.sender.net/

    sendgrid  sender  Twilio SendGrid
      feed        mx.sendgrid.net
      spf         sendgrid.net
      return-path own
      dkim        s1 cname {label}.u{user}.wl{n}.sendgrid.net
      dkim        s2 cname {label}.u{user}.wl{n}.sendgrid.net
      page        https://docs.sendgrid.com/ui/sending-email/content-delivery-networks#using-cloudflare

    smtp2go  sender  SMTP2GO
      spf         spf.smtp2go.com
      page        https://support.smtp2go.com/

    sparkpost  sender  SparkPost
      feed        rx{n}.sparkpostmail.com
      bounce      *.sparkpostmail.com
      spf         _spf.sparkpostmail.com sparkpostmail.com
      page        https://support.sparkpost.com/
    """
}
