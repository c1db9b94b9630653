extension MailProvider {
  /// Those that only send.
  static let senders: [MailProvider] = [
    MailProvider(
      "amazon-ses",
      "Amazon SES",
      .sender,
      hosts: ["feedback-smtp.*.amazonses.com"],
      spf: ["amazonses.com"],
      page: "https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html"
    ),
    MailProvider("brevo", "Brevo", .sender, spf: ["spf.brevo.com"], page: "https://help.brevo.com/"),
    MailProvider(
      "mailchimp",
      "Mailchimp",
      .sender,
      spf: ["servers.mcsv.net", "spf.mandrillapp.com"],
      page: "https://mailchimp.com/help/"
    ),
    MailProvider(
      "mailgun",
      "Mailgun",
      .sender,
      hosts: ["mxa.mailgun.org", "mxb.mailgun.org", "mxa.eu.mailgun.org", "mxb.eu.mailgun.org"],
      spf: ["mailgun.org"],
      page: "https://documentation.mailgun.com/"
    ),
    MailProvider(
      "mailjet",
      "Mailjet",
      .sender,
      spf: ["spf.mailjet.com"],
      page: "https://documentation.mailjet.com/"
    ),
    MailProvider(
      "postmark",
      "Postmark",
      .sender,
      hosts: ["inbound.postmarkapp.com", "*.mtasv.net"],
      spf: ["spf.mtasv.net"],
      page: "https://postmarkapp.com/support"
    ),
    MailProvider(
      "sendgrid",
      "Twilio SendGrid",
      .sender,
      hosts: ["mx.sendgrid.net"],
      spf: ["sendgrid.net"],
      page: "https://docs.sendgrid.com/ui/account-and-settings/how-to-set-up-domain-authentication"
    ),
    MailProvider(
      "sparkpost",
      "SparkPost",
      .sender,
      hosts: ["*.sparkpostmail.com"],
      spf: ["sparkpostmail.com"],
      page: "https://support.sparkpost.com/"
    ),
  ]
}
