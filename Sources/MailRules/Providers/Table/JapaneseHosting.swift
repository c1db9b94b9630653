extension ProviderTable {
  /// Those that keep mailboxes beside web sites in Japan.
  static let japaneseHosting = """
    airnet?  hosting  AIRnet
      host        mxin{n}.airnet.ne.jp
      page        https://www.airnet.ne.jp/

    conoha-wing  hosting  ConoHa WING
      mx          10 mail{n}.conoha.ne.jp
      spf         _spf.conoha.ne.jp
      dkim        default txt
      page        https://support.conoha.jp/

    coreserver?  hosting  CORESERVER / ValueDomain
      host        v{n}.coreserver.jp
      host        b{n}.coreserver.jp
      host        om{n}.coreserver.jp
      page        https://www.coreserver.jp/

    cpi-kddi  hosting  KDDI Web Communications (CPI)
      ja          KDDI ウェブコミュニケーションズ（CPI）
      mx          - ham{n}.secure.ne.jp
      host        *.secure.ne.jp
      spf         spf.secure.ne.jp
      page        https://www.cpi.ad.jp/

    gmo-rental?  hosting  GMO rental server
      ja          GMO レンタルサーバー
      spf         spf{n}.gmoserver.jp
      page        https://www.gmocloud.com/

    heteml  hosting  heteml
      ja          ヘテムル
      mx          - mx-proxy{n}.heteml.jp
      spf         _spf.heteml.jp
      page        https://support.heteml.jp/hc/ja/articles/360041679414

    kagoya  hosting  Kagoya Japan
      ja          カゴヤ・ジャパン
      mx          10 dmail.kagoya.net
      host        mgws{n}.kagoya.net
      spf         kagoya.net
      page        https://support.kagoya.jp/kir/manual/move_mail/dnsrecord.html

    lolipop  hosting  Lolipop!
      ja          ロリポップ！
      mx          50 mx01.lolipop.jp
      spf         _spf.lolipop.jp
      imap?       imap4.lolipop.jp 993 tls
      page        https://lolipop.jp/manual/

    onamae  hosting  Onamae.com
      ja          お名前.com
      aka         onamae-mail
      mx          10 mail{n}.onamae.ne.jp
      spf         _spf.onamae.ne.jp
      imap        mail{n}.onamae.ne.jp 993 tls
      smtp        mail{n}.onamae.ne.jp 465 tls
      page        https://help.onamae.com/

    sakura  hosting  Sakura Rental Server
      ja          さくらのレンタルサーバ
      aka         sakura-rs
      mx          10 {domain}
      or          10 {initial}.sakura.ne.jp
      term        a:www{n}.sakura.ne.jp
      term        mx
      page        https://help.sakura.ad.jp/mail/2811/

    webarena  hosting  WebARENA SuiteX
      spf         fmx.etius.jp
      term        ip4:{server-ip}
      page        https://help.arena.ne.jp/hc/ja/articles/21875552100503

    xserver  hosting  Xserver
      ja          エックスサーバー
      mx          0 {domain}
      or          10 sv{n}.xserver.jp
      host        sv{n}.xbiz.ne.jp
      spf         spf.sender.xserver.jp spf1.sender.xserver.jp
      term        a:sv{n}.xserver.jp
      term        a:{domain}
      term        mx
      dkim        default txt
      page        https://www.xserver.ne.jp/manual/
    """
}
