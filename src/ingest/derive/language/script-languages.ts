/** Scripts that are written for one language almost always: the script decides by itself. */
export const LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Greek: 'el',
  Armenian: 'hy',
  Hebrew: 'he',
  Thaana: 'dv',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Odia: 'or',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Tibetan: 'bo',
  Myanmar: 'my',
  Georgian: 'ka',
  Hangul: 'ko',
  Ethiopic: 'am',
  Khmer: 'km',
  'Ol Chiki': 'sat',
  'Meetei Mayek': 'mni',
}

/**
 * The languages of the scripts that several share, each with the letters that it writes and some other of the list does
 * not. A letter that stands under other languages only speaks against one. The first is the one with most writers.
 */
export const LETTERS_OF_SHARED_SCRIPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Devanagari: { hi: '', mr: 'ळऱ', ne: '' },
  Bengali: { bn: 'র', as: 'ৰৱ' },
  Arabic: {
    ar: 'يكةىأإؤئءآه',
    fa: 'یکپچژگؤئأءآهيكۀ',
    ur: 'یکپچژگٹڈڑںےھہۂۓۃؤئأءآ',
    ku: 'یکپچژگەۆێڕڵڤھئ',
    ps: 'یېۍيکپچژگټډړښګځڅڼئأءآهىۀ',
    sd: 'يکڪپچگھہٻڀٿڄڃڇڏڌڊڍڦڳڱڻٺءآئ',
    ug: 'يكپچژگەۇۆۈۋېىڭھئ',
  },
  Cyrillic: {
    ru: 'ыэъёщйьюяи',
    uk: 'іїєґщйьюяи',
    be: 'іўыэёйьюя',
    bg: 'ъщйьюяи',
    sr: 'ђћљњџји',
    mk: 'ѓќѕљњџји',
    kk: 'әғқңөұүһіыэъёщйьюяи',
    tt: 'әңөүһҗыэъёщйьюяи',
    mn: 'өүыэъёщйьюяи',
    ky: 'ңөүыэъёщйьюяи',
    tg: 'ғӣқӯҳҷэъёйьюяи',
  },
}

/** Kanji as Japan alone simplified them: a text of Han signs without kana that holds one is Japanese. */
export const JAPANESE_KANJI = /[円図売発対応駅読変歩沢桜単戦鉄広観録県働込匂気黒様楽薬検験険価実労栄営畑峠々]/gu
/** Signs as mainland China alone simplified them. */
export const SIMPLIFIED_HANZI = /[这们个时说为发对开关问间见觉现东车马鸟鱼门风飞电网书买卖谢请]/gu
