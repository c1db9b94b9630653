extension ProviderTable {
  /// Those that hold mailboxes and come from East Asia.
  static let asianMailboxes = """
    alibaba-mail  mailbox  Alibaba Mail
      aka         aliyun
      aka         alimail
      mx          5 mx1.qiye.aliyun.com
      mx          10 mx2.qiye.aliyun.com
      or          5 mxn.mxhichina.com
      or          10 mxw.mxhichina.com
      host        *.qiye.aliyun.com
      spf?        spf.qiye.aliyun.com
      spf         spf.mxhichina.com
      cname       pop3 pop3.mxhichina.com
      cname       smtp smtp.mxhichina.com
      imap        imap.qiye.aliyun.com 993 tls
      smtp        smtp.qiye.aliyun.com 465 tls
      page        https://www.alibabacloud.com/help/en/alibaba-mail/

    lark?  mailbox  Lark / Feishu Mail
      aka         feishu
      host        mx{n}.larksuite.com
      page        https://www.larksuite.com/

    line-works?  mailbox  LINE WORKS
      host        jp1-aspmx{n}.worksmobile.com
      spf         spf.worksmobile.com
      page        https://guide.worksmobile.com/

    muumuu-mail?  mailbox  Muumuu Mail (ムームーメール)
      imap?       imap4.muumuu-mail.com 993 tls
      pop?        pop3.muumuu-mail.com 995 tls
      smtp        smtp.muumuu-mail.com 465 tls
      page        https://muumuu-mail.com/

    naver-works  mailbox  NAVER WORKS
      mx          10 kr1-aspmx1.worksmobile.com
      mx          20 kr1-aspmx2.worksmobile.com
      spf         spf.worksmobile.com
      dkim        naverworks txt
      imap        imap.worksmobile.com 993 tls
      page        https://naver.worksmobile.com/

    netease-qiye?  mailbox  NetEase Qiye (163) enterprise mail
      aka         netease
      host        qiye163mx{n}.mxmail.netease.com
      page        https://qiye.163.com/

    ntt-ocn-biz?  mailbox  NTT Com OCN Biz mail
      host        mwpremgw{n}.ocn.ad.jp
      host        vcgw{n}.ocn.ad.jp
      pop         pop.ocn.ne.jp 995 tls
      smtp        smtp.ocn.ne.jp 465 tls
      page        https://www.ntt.com/

    otsuka-alpha-mail?  mailbox  Otsuka Alpha Mail
      host        mxi.alpha-prm.jp
      host        ampub{n}.alpha-mail.net
      page        https://www.alpha-mail.jp/

    tencent-exmail  mailbox  Tencent Exmail
      aka         tencent
      aka         exmail
      mx          5 mxbiz1.qq.com
      mx          10 mxbiz2.qq.com
      spf         spf.mail.qq.com
      imap        imap.exmail.qq.com 993 tls
      smtp        smtp.exmail.qq.com 465 tls
      page        https://exmail.qq.com/
    """
}
