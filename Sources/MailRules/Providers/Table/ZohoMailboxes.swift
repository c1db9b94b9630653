extension ProviderTable {
  /// Zoho's regions, which differ in the domain alone; a domain gets no mail through the hosts of another region.
  static let zohoMailboxes = """
    zoho-au  mailbox  Zoho Mail (Australia)
      mx          10 mx.zoho.com.au
      mx          20 mx2.zoho.com.au
      mx          50 mx3.zoho.com.au
      spf?        zoho.com.au
      imap        imap.zoho.com.au 993 tls
      pop         pop.zoho.com.au 995 tls
      smtp        smtp.zoho.com.au 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-ca?  mailbox  Zoho Mail (Canada)
      imap        imap.zohocloud.ca 993 tls
      pop         pop.zohocloud.ca 995 tls
      smtp        smtp.zohocloud.ca 465 tls
      page        https://www.zoho.com/mail/help/

    zoho-eu  mailbox  Zoho Mail (EU)
      mx          10 mx.zoho.eu
      mx          20 mx2.zoho.eu
      mx          50 mx3.zoho.eu
      spf?        zoho.eu zohomail.eu
      imap        imap.zoho.eu 993 tls
      pop         pop.zoho.eu 995 tls
      smtp        smtp.zoho.eu 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-in  mailbox  Zoho Mail (India)
      mx          10 mx.zoho.in
      mx          20 mx2.zoho.in
      mx          50 mx3.zoho.in
      spf?        zoho.in
      imap        imap.zoho.in 993 tls
      pop         pop.zoho.in 995 tls
      smtp        smtp.zoho.in 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-jp  mailbox  Zoho Mail (Japan)
      mx          10 mx.zoho.jp
      mx          20 mx2.zoho.jp
      mx          50 mx3.zoho.jp
      spf?        zoho.jp
      imap        imap.zoho.jp 993 tls
      pop         pop.zoho.jp 995 tls
      smtp        smtp.zoho.jp 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-us  mailbox  Zoho Mail (US)
      mx          10 mx.zoho.com
      mx          20 mx2.zoho.com
      mx          50 mx3.zoho.com
      spf?        zoho.com zohomail.com
      imap        imappro.zoho.com 993 tls
      pop         poppro.zoho.com 995 tls
      smtp        smtppro.zoho.com 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html
    """
}
