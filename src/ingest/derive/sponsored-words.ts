/** How posts are marked as paid in one language: by a hashtag (without `#`, lower-cased) or by a phrase (lower-cased). */
interface SponsoredWords {
  readonly language: string
  readonly hashtags: readonly string[]
  readonly phrases: readonly string[]
}

const words = (language: string, hashtags: string, phrases: readonly string[]): SponsoredWords => ({
  language,
  hashtags: hashtags === '' ? [] : hashtags.split(' '),
  phrases,
})

/** The platforms' own labels, the words of the advertising rules and common usage. A word that is listed first decides the language. */
export const SPONSORED_WORDS: readonly SponsoredWords[] = [
  words(
    'en',
    'ad sponsored sponsoredpost sponsoredvideo spon gifted giftedbybrand prgift prpackage paidpartnership paidpromotion paidad advert advertisement brandpartner brandambassador adpost partnershipad',
    [
      'paid partnership',
      'paid promotion',
      'paid collaboration',
      'paid advertisement',
      'sponsored by',
      'this video is sponsored',
      'this post is sponsored',
      'for sponsoring this',
      'gifted by',
      'pr gift from',
    ],
  ),
  words('de', 'anzeige werbung bezahltewerbung bezahltepartnerschaft gesponsert', [
    'bezahlte partnerschaft',
    'bezahlte werbung',
    'bezahlte kooperation',
    'enthält werbung',
    'gesponsert von',
    'anzeige |',
    'anzeige:',
    'werbung |',
    'werbung:',
  ]),
  words('fr', 'sponsorisé publicité collaborationcommerciale partenariatrémunéré partenariatremunere produitoffert', [
    'partenariat rémunéré',
    'collaboration commerciale',
    'collaboration rémunérée',
    'sponsorisé par',
    'communication commerciale',
  ]),
  words('es', 'publicidad patrocinado colaboraciónpagada colaboracionpagada publicidadpagada', [
    'colaboración pagada',
    'alianza pagada',
    'patrocinado por',
    'publicidad pagada',
    'contenido patrocinado',
    'promoción pagada',
  ]),
  words('pt', 'publi publicidade publipost parceriapaga conteudopatrocinado', [
    'parceria paga',
    'publicidade paga',
    'conteúdo patrocinado',
    'promoção paga',
  ]),
  words('it', 'adv pubblicità sponsorizzato prodottofornito', [
    'partnership pubblicizzata',
    'sponsorizzato da',
    'contenuto sponsorizzato',
    'collaborazione a pagamento',
    'partnership retribuita',
  ]),
  words('nl', 'advertentie gesponsord betaaldesamenwerking', [
    'betaald partnerschap',
    'betaalde samenwerking',
    'gesponsord door',
  ]),
  words(
    'pl',
    'reklama współpracareklamowa wspolpracareklamowa materiałreklamowy materiałsponsorowany współpracapłatna',
    ['współpraca reklamowa', 'materiał reklamowy', 'materiał sponsorowany', 'płatna współpraca', 'współpraca płatna'],
  ),
  words('sv', 'annons betaltsamarbete reklamsamarbete', ['betalt samarbete', 'betalt partnerskap', 'reklamsamarbete']),
  words('ru', 'реклама спонсировано', [
    'на правах рекламы',
    'платное партнерство',
    'платное партнёрство',
    'реклама:',
    'erid:',
    'erid=',
    'спонсор видео',
    'спонсор выпуска',
  ]),
  words('uk', 'рекламнийпост', ['на правах реклами', 'платне партнерство', 'оплачене партнерство', 'спонсор відео']),
  words('tr', 'reklam işbirliği isbirligi sponsorlu reklamişbirliği', [
    'ücretli ortaklık',
    'ücretli iş birliği',
    'sponsorlu içerik',
    'reklam içerir',
  ]),
  words('id', 'iklan kontenberbayar', [
    'kemitraan berbayar',
    'kerja sama berbayar',
    'konten berbayar',
    'disponsori oleh',
  ]),
  words('ms', 'kandunganberbayar', ['perkongsian berbayar', 'ditaja oleh']),
  words('vi', 'quảngcáo đượctàitrợ', ['quan hệ đối tác được trả phí', 'hợp tác trả phí', 'được tài trợ bởi']),
  words('hi', 'विज्ञापन प्रायोजित', ['पेड पार्टनरशिप', 'सशुल्क साझेदारी', 'पेड प्रमोशन', 'द्वारा प्रायोजित']),
  words('mr', 'जाहिरात प्रायोजितपोस्ट', ['सशुल्क भागीदारी', 'पेड भागीदारी', 'यांच्याद्वारे प्रायोजित']),
  words('bn', 'বিজ্ঞাপন স্পনসরড', ['পেইড পার্টনারশিপ', 'পেইড প্রমোশন', 'অর্থপ্রদত্ত অংশীদারিত্ব']),
  words('ta', 'விளம்பரம்', ['கட்டணக் கூட்டணி', 'கட்டண கூட்டாண்மை', 'கட்டணக் கூட்டாண்மை', 'பணம் செலுத்திய கூட்டாண்மை']),
  words('te', 'స్పాన్సర్డ్', ['చెల్లింపు భాగస్వామ్యం', 'పెయిడ్ పార్టనర్‌షిప్', 'పెయిడ్ ప్రమోషన్']),
  words('kn', 'ಜಾಹೀರಾತು', ['ಪಾವತಿಸಿದ ಪಾಲುದಾರಿಕೆ', 'ಪಾವತಿ ಪಾಲುದಾರಿಕೆ']),
  words('ar', 'إعلان اعلان إعلان_مدفوع اعلان_مدفوع برعاية', [
    'شراكة مدفوعة',
    'إعلان مدفوع',
    'اعلان مدفوع',
    'محتوى مدفوع',
    'برعاية',
  ]),
  words('fa', 'تبلیغ آگهی تبلیغات', ['همکاری تبلیغاتی', 'مشارکت پولی']),
  words('he', 'פרסומת ממומן', ['שותפות בתשלום', 'תוכן ממומן', 'בשיתוף פעולה ממומן']),
  words('ja', '広告 プロモーション タイアップ タイアップ投稿 企業案件', [
    'タイアップ投稿',
    'プロモーションを含みます',
    'プロモーションを含む',
    '提供でお送り',
  ]),
  words('ko', '광고 협찬 유료광고 제품제공 제품협찬', [
    '유료 광고',
    '유료광고',
    '유료 파트너십',
    '협찬을 받',
    '협찬받',
    '제공받아',
  ]),
  words('zh', '广告 廣告 赞助 贊助 业配 業配', [
    '付费合作',
    '付費合作',
    '有偿合作',
    '广告合作',
    '贊助播出',
    '赞助播出',
  ]),
  words('th', 'โฆษณา สปอนเซอร์', ['พาร์ทเนอร์ชิพแบบชำระเงิน', 'สนับสนุนโดย', 'ได้รับการสนับสนุนจาก']),
  words('el', 'διαφήμιση χορηγούμενο', ['πληρωμένη συνεργασία', 'χορηγούμενη δημοσίευση', 'χορηγούμενο από']),
]
