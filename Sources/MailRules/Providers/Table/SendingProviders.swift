extension ProviderTable {
  /// Those that only send.
  static let senders = """
    amazon-ses  sender  Amazon SES
      bounce      feedback-smtp.{region}.amazonses.com
      spf         amazonses.com
      return-path own
      dkim        {token} cname {token}.dkim.amazonses.com
      page        https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html

    brevo?  sender  Brevo
      spf         spf.brevo.com
      page        https://help.brevo.com/

    cloudflare-email-sending  sender  Cloudflare Email Service (sending)
      spf?        _spf.mx.cloudflare.net
      return-path own
      dkim        cf-bounce txt
      page        https://developers.cloudflare.com/email-service/configuration/domains/

    hennge?  sender  HENNGE One Email DLP (outbound only)
      spf         spf.mta.hdems.com
      page        https://hennge.com/

    hubspot?  sender  HubSpot
      dkim        hs1-{id} cname
      dkim        hs2-{id} cname
      page        https://knowledge.hubspot.com/

    intercom  sender  Intercom
      dkim        {selector} cname {id}.dkim.intercom.io
      page        https://www.intercom.com/help

    keap  sender  Keap (Infusionsoft)
      dkim        {selector} cname dkim.infusionmail.com
      page        https://help.keap.com/

    mailchimp  sender  Mailchimp
      spf         servers.mcsv.net spf.mandrillapp.com
      dkim        {selector} cname dkim2.mcsv.net
      dkim        {selector} cname dkim3.mcsv.net
      page        https://mailchimp.com/help/

    mailersend  sender  MailerSend
      feed        inbound.mailersend.net
      page        https://www.mailersend.com/help

    mailgun  sender  Mailgun
      feed        mxa.mailgun.org
      feed        mxb.mailgun.org
      feed        mxa.eu.mailgun.org
      feed        mxb.eu.mailgun.org
      spf         mailgun.org
      cname       email mailgun.org
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
      spf         amazonses.com
      return-path own
      dkim        resend txt
      page        https://resend.com/docs

    sendgrid  sender  Twilio SendGrid
      feed        mx.sendgrid.net
      spf         sendgrid.net
      return-path own
      dkim        s1 cname {label}.u{user}.wl{n}.sendgrid.net
      dkim        s2 cname {label}.u{user}.wl{n}.sendgrid.net
      page        https://docs.sendgrid.com/ui/sending-email/content-delivery-networks#using-cloudflare

    sparkpost  sender  SparkPost
      feed        rx{n}.sparkpostmail.com
      bounce      *.sparkpostmail.com
      spf?        sparkpostmail.com
      page        https://support.sparkpost.com/
    """
}
