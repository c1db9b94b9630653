extension ProviderTable {
  /// Those that hold mailboxes and come from East Asia.
  static let asianMailboxes = """
    active-world?  mailbox  Active! world
      host        mx{n}.active-w.net
      spf?        _spf.activegate-ss.jp
      page        https://www.qualitia.com/

    alibaba-mail  mailbox  Alibaba Mail
      aka         aliyun
      aka         alimail
      mx          5 mx1.qiye.aliyun.com
      mx          10 mx2.qiye.aliyun.com
      or          5 mxn.mxhichina.com
      or          10 mxw.mxhichina.com
      host        *.qiye.aliyun.com
      spf         spf.mxhichina.com spf.qiye.aliyun.com
      cname?      pop3 pop3.mxhichina.com
      cname?      smtp smtp.mxhichina.com
      imap        imap.qiye.aliyun.com 993 tls
      smtp        smtp.qiye.aliyun.com 465 tls
      page        https://www.alibabacloud.com/help/en/alibaba-mail/

    feishu  mailbox  Feishu Mail
      mx          1 mx1.feishu.cn
      mx          5 mx2.feishu.cn
      mx          10 mx3.feishu.cn
      spf         _netblocks.m.feishu.cn
      page        https://www.feishu.cn/hc/

    lark  mailbox  Lark Mail
      aka         larksuite
      mx          1 mx1.larksuite.com
      mx          5 mx2.larksuite.com
      mx          10 mx3.larksuite.com
      spf         spf.onlarksuite.com
      page        https://www.larksuite.com/hc/

    line-works  mailbox  LINE WORKS
      mx          - jp1-aspmx1.worksmobile.com
      mx          - jp1-aspmx2.worksmobile.com
      spf         spf.worksmobile.com
      page        https://guide.worksmobile.com/ja/admin/admin-guide/manage-service/mail/mail-advanced-settings/

    muumuu-mail  mailbox  Muumuu Mail
      ja          ムームーメール
      mx          50 mx01.muumuu-mail.com
      spf         _spf.muumuu-mail.com
      imap        imap4.muumuu-mail.com 993 tls
      pop         pop3.muumuu-mail.com 995 tls
      smtp        smtp.muumuu-mail.com 465 tls
      page        https://support.muumuu-domain.com/hc/ja/articles/6836857454483

    naver-works  mailbox  NAVER WORKS
      mx          10 kr1-aspmx1.worksmobile.com
      mx          20 kr1-aspmx2.worksmobile.com
      spf         spf.worksmobile.com
      dkim        naverworks txt
      imap        imap.worksmobile.com 993 tls
      page        https://naver.worksmobile.com/

    netease-qiye  mailbox  NetEase Qiye (163) enterprise mail
      ja          NetEase の企業メール（163）
      aka         netease
      mx          5 qiye163mx01.mxmail.netease.com
      mx          10 qiye163mx02.mxmail.netease.com
      host        qiye163mx{n}.mxmail.netease.com
      host        hzmx{n}.mxmail.netease.com
      spf         spf.163.com
      page        https://qiye.163.com/

    ntt-ocn-biz?  mailbox  NTT Biz Mail & Web Premium (OCN)
      ja          Bizメール&ウェブ プレミアム（OCN）
      host        mwpremgw{n}.ocn.ad.jp
      host        vcgw{n}.ocn.ad.jp
      pop         pop.ocn.ne.jp 995 tls
      smtp        smtp.ocn.ne.jp 465 tls
      page        https://bizmw.jp/b-manual/mwbr3_setup/oid0047/

    oneoffice?  mailbox  OneOffice Mail (TOKAI)
      host        mailgw{n}.oneoffice.jp
      page        https://www.oneoffice.jp/

    otsuka-alpha-mail?  mailbox  Otsuka Alpha Mail
      ja          アルファメール（大塚商会）
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
