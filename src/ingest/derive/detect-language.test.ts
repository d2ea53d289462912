import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { detectLanguage } from './detect-language.ts'

const RUNS = process.env.LONG ? 5000 : 300
const found = (text: string) => {
  const answer = detectLanguage(text)
  return answer && `${answer.language}${answer.romanised ? ' romanised' : ''}`
}

/** Texts by the language that a reader would name. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Just posted a new reel, what do you think?',
    'Good morning everyone',
    'Hello world',
    'Chennai Super Kings vs Mumbai Indians highlights',
    'Me and my friend ki party',
    'Happy birthday bhai',
  ],
  'hi romanised': [
    'kya aapko pata hai ye kaise banta hai',
    'Yaar aaj bahut maza aaya doston ke saath',
    'aaj ka vlog',
    'tu hi meri duniya',
    'Mujhe tumse pyaar ho gaya',
    'bhai ye kya hai 😂😂',
    'Ghar par banaye aasan paneer recipe',
  ],
  'ta romanised': [
    'enna pannitu irukeenga',
    'indha video pudichiruntha share pannunga',
    'Intha padam romba nalla iruku',
    'Vanakkam makkale epdi irukinga',
    'kaalai vanakkam nanbargale',
    'Ellarukum iniya pongal nalvazhthukkal',
  ],
  hi: ['नमस्ते दोस्तों', 'आज का वीडियो', 'मैं ठीक हूँ', 'New vlog: मेरा नया वीडियो देखिए'],
  mr: ['मी आज पुण्यात आहे', 'कसे आहात मित्रांनो', 'माझा नवीन व्हिडिओ नक्की पहा'],
  ne: ['मेरो नाम राम हो', 'तपाईंलाई कस्तो छ'],
  ta: ['புதிய காணொளி வந்துவிட்டது', 'வணக்கம் #tamil'],
  te: ['కొత్త వీడియో చూడండి'],
  kn: ['ಹೊಸ ವಿಡಿಯೋ ನೋಡಿ'],
  ml: ['പുതിയ വീഡിയോ കാണൂ'],
  bn: ['শুভ সকাল বন্ধুরা'],
  as: ['মোৰ নাম ৰাম'],
  gu: ['નવો વિડિયો જુઓ'],
  pa: ['ਨਵੀਂ ਵੀਡੀਓ ਵੇਖੋ'],
  or: ['ନୂଆ ଭିଡିଓ ଦେଖନ୍ତୁ'],
  si: ['නව වීඩියෝව බලන්න'],
  th: ['วิดีโอใหม่มาแล้ว'],
  ko: ['안녕', 'BTS 방탄소년단 MV'],
  ja: ['今日はいい天気ですね', '東京観光', 'ありがとう'],
  zh: ['今天天气很好', '你好'],
  ar: ['صباح الخير يا أصدقاء'],
  fa: ['صبح بخیر دوستان عزیز'],
  ur: ['صبح بخیر دوستو کیسے ہو'],
  ru: ['Доброе утро, друзья'],
  uk: ['Доброго ранку, друзі'],
  be: ['Добрае раніца, сябры'],
  bg: ['Добро утро на всички приятели'],
  sr: ['Добро јутро свима'],
  mk: ['Добро утро на сите, ќе се видиме'],
  kk: ['Қайырлы таң достар'],
  he: ['שבת שלום'],
  el: ['Καλημέρα σε όλους'],
  hy: ['Բարի լույս'],
  ka: ['დილა მშვიდობისა'],
  am: ['እንደምን አደሩ'],
  es: ['Que lindo día en la playa'],
  pt: ['Bom dia gente'],
  fr: ['Bonjour tout le monde'],
  de: ['Guten Morgen zusammen', 'Mein Name ist Anna und das ist mein Kanal'],
  it: ['Buongiorno a tutti'],
  tr: ['Günaydın herkese arkadaşlar'],
  vi: ['Chào buổi sáng'],
  id: ['Gue lagi di Bandung nih', 'Selamat pagi semua'],
  ms: ['Jom makan kat kedai ni'],
  tl: ['Magandang umaga sa inyong lahat'],
  sw: ['Habari za asubuhi rafiki zangu', 'Asante sana'],
}

test('captions, titles and greetings get the language that a reader would name', () => {
  for (const [language, texts] of Object.entries(EXAMPLES)) {
    for (const text of texts) assert.equal(found(text), language, text)
  }
})

test('a text without letters, or with too few, has no language', () => {
  for (const text of [
    '',
    ' ',
    '🔥🔥',
    '123',
    'hi',
    'OOTD',
    '#ad',
    '@anna https://example.com/a',
    'anna@example.com',
    '…',
  ]) {
    assert.equal(detectLanguage(text), null, text)
  }
})

test('addresses, mentions and English hashtags do not hide the language of the caption', () => {
  const caption = 'இன்று நான் செய்த புதிய சமையல் குறிப்பு'
  assert.equal(
    found(`${caption} #food #cooking #instagood #foodblogger #reels @some.body https://example.com/hello`),
    'ta',
  )
})

test('the answer says that it is derived, in which script and how sure it is', () => {
  assert.deepEqual(detectLanguage('புதிய காணொளி'), {
    derived: true,
    language: 'ta',
    confidence: 1,
    script: 'Tamil',
    romanised: false,
  })
})

test('no text makes it throw, its confidence lies between 0 and 1, and only Latin letters are romanised', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const answer = detectLanguage(text)
      if (answer === null) return
      assert.ok(answer.confidence >= 0 && answer.confidence <= 1)
      assert.match(answer.language, /^[a-z]{2,3}$/)
      if (answer.romanised) assert.equal(answer.script, 'Latin')
      assert.deepEqual(detectLanguage(text), answer)
    }),
    { numRuns: RUNS },
  )
  assert.doesNotThrow(() => detectLanguage('\ud800'.repeat(10)))
})

test('white space around a text changes nothing', () => {
  for (const text of Object.values(EXAMPLES).flat())
    assert.deepEqual(detectLanguage(` \n${text}\t `), detectLanguage(text))
})
