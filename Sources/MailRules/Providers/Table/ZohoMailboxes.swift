extension ProviderTable {
  /// Zoho's regions, which differ in the domain alone; a domain gets no mail through the hosts of another region.
  static let zohoMailboxes = """
    zoho-au  mailbox  Zoho Mail (Australia)
      ja          Zoho Mail（オーストラリア）
      mx          10 mx.zoho.com.au
      mx          20 mx2.zoho.com.au
      mx          50 mx3.zoho.com.au
      spf         zoho.com.au zohomail.com.au
      imap        imappro.zoho.com.au 993 tls
      pop         poppro.zoho.com.au 995 tls
      smtp        smtppro.zoho.com.au 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-ca  mailbox  Zoho Mail (Canada)
      ja          Zoho Mail（カナダ）
      mx          10 mx.zohocloud.ca
      mx          20 mx2.zohocloud.ca
      mx          50 mx3.zohocloud.ca
      spf         zohocloud.ca
      dkim?       zmail txt
      imap        imappro.zohocloud.ca 993 tls
      pop         poppro.zohocloud.ca 995 tls
      smtp        smtppro.zohocloud.ca 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-cn?  mailbox  Zoho Mail (China)
      ja          Zoho Mail（中国）
      host        mx.zoho.com.cn
      host        mx2.zoho.com.cn
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-eu  mailbox  Zoho Mail (EU)
      ja          Zoho Mail（EU）
      mx          10 mx.zoho.eu
      mx          20 mx2.zoho.eu
      mx          50 mx3.zoho.eu
      spf?        zoho.eu zohomail.eu
      imap        imappro.zoho.eu 993 tls
      pop         poppro.zoho.eu 995 tls
      smtp        smtppro.zoho.eu 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-in  mailbox  Zoho Mail (India)
      ja          Zoho Mail（インド）
      mx          10 mx.zoho.in
      mx          20 mx2.zoho.in
      mx          50 mx3.zoho.in
      spf         zoho.in
      imap        imappro.zoho.in 993 tls
      pop         poppro.zoho.in 995 tls
      smtp        smtppro.zoho.in 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-jp  mailbox  Zoho Mail (Japan)
      ja          Zoho Mail（日本）
      mx          10 mx.zoho.jp
      mx          20 mx2.zoho.jp
      mx          50 mx3.zoho.jp
      spf         zoho.jp
      imap        imappro.zoho.jp 993 tls
      pop         poppro.zoho.jp 995 tls
      smtp        smtppro.zoho.jp 465 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-sa?  mailbox  Zoho Mail (Saudi Arabia)
      ja          Zoho Mail（サウジアラビア）
      host        mx.zoho.sa
      imap        imappro.zoho.sa 993 tls
      page        https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html

    zoho-us  mailbox  Zoho Mail (US)
      ja          Zoho Mail（米国）
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
