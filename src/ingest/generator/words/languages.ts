import { arabic } from './arabic.ts'
import { bengali } from './bengali.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { hindi } from './hindi.ts'
import { hindiRomanised } from './hindi-romanised.ts'
import { japanese } from './japanese.ts'
import { kannada } from './kannada.ts'
import { korean } from './korean.ts'
import type { LanguageWords } from './language-words.ts'
import { marathi } from './marathi.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { tamil } from './tamil.ts'
import { tamilRomanised } from './tamil-romanised.ts'
import { telugu } from './telugu.ts'

/** Languages of the generated creators; their order is part of the generator's determinism, and a code's first entry is in its own script. */
export const languages: readonly LanguageWords[] = [
  english,
  hindi,
  tamil,
  telugu,
  bengali,
  marathi,
  kannada,
  spanish,
  portuguese,
  arabic,
  japanese,
  french,
  korean,
  russian,
  hindiRomanised,
  tamilRomanised,
]
