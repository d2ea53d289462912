import { askModel } from './language-model.ts'
import { LETTERS_OF_SHARED_SCRIPT } from './script-languages.ts'

/** One letter in so many may be foreign (a name, a quotation) before a language is ruled out by it. */
const LETTERS_A_FOREIGN_ONE = 50

/** Frequent words and endings of Nepali that neither Hindi nor Marathi writes; the model does not know Nepali. */
const NEPALI =
  /^(छ|छन्|छैन|हुन्|हुन्छ|गर्छ|थियो|भएको|भयो|गर्न|गर्ने|गरेको|गर्नु|गर्दै|पनि|बाट|तिमी|तपाईं|तपाईंको|हामी|हाम्रो|मेरो|किन|धेरै|राम्रो|लागि|भन्ने|रहेको|\S+(हरू|हरु|लाई|हरूको))$/u
/** One word in so many must be Nepali: any Nepali sentence has its verb among them. */
const WORDS_A_NEPALI_ONE = 8

/** Frequent words that tell Hindi and Marathi apart in texts of two or three words, where the model hardly can. */
const HINDI =
  /^(है|हैं|हूँ|हूं|था|थे|थी|का|के|में|ने|और|यह|ये|वह|नहीं|करें|मैं|मेरा|मेरी|मेरे|हम|आपका|आपको|कैसे|क्या|क्यों|बहुत|रहा|रही|रहे|दोस्तों)$/u
const MARATHI =
  /^(आहे|आहेत|आहात|आणि|नाही|मध्ये|हा|मी|माझा|माझी|माझ्या|तुम्ही|आम्ही|आपण|काय|कसे|कसा|कशी|केले|झाला|झाली|झाले|साठी|असे|खूप|\S+(च्या|ांनी|ांना|ातील|ण्यात))$/u
/** Below this confidence of the model, words come first. */
const UNSURE = 0.6
/** Words that only one of two languages has leave less doubt than that. */
const TOLD_BY_WORDS = 0.8

interface SharedScript {
  readonly languages: readonly { language: string; letters: ReadonlySet<string> }[]
  readonly telling: ReadonlySet<string>
}

const sharedScripts = new Map<string, SharedScript>(
  Object.entries(LETTERS_OF_SHARED_SCRIPT).map(([script, lettersOf]) => {
    const languages = Object.entries(lettersOf).map(([language, letters]) => ({ language, letters: new Set(letters) }))
    return [script, { languages, telling: new Set(languages.flatMap(({ letters }) => [...letters])) }]
  }),
)

/**
 * The language of a text in a script that several share. `words` are its words in lower case. First the languages go whose
 * alphabets lack letters of the text; Nepali is told by its words; then the model chooses among the rest where it
 * knows one of them, else the alphabet that is used the most. Null where the script is none of the shared ones.
 */
export function detectInSharedScript(
  script: string,
  text: string,
  words: readonly string[],
): { language: string; confidence: number } | null {
  const shared = sharedScripts.get(script)
  if (!shared) return null
  if (script === 'Devanagari') {
    const nepali = words.filter((word) => NEPALI.test(word)).length
    if (nepali > 0 && nepali * WORDS_A_NEPALI_ONE >= words.length) return { language: 'ne', confidence: 0.9 }
  }
  const telling = [...text.toLowerCase()].filter((letter) => shared.telling.has(letter))
  const foreign = shared.languages.map(({ letters }) => telling.filter((letter) => !letters.has(letter)).length)
  const allowedForeign = Math.min(...foreign) + Math.floor(telling.length / LETTERS_A_FOREIGN_ONE)
  const possible = shared.languages.filter((_, index) => foreign[index]! <= allowedForeign)
  if (possible.length === 1) return { language: possible[0]!.language, confidence: 1 }

  const answer = askModel(text, new Set(possible.map(({ language }) => language)))
  if (script === 'Devanagari' && (answer?.confidence ?? 0) < UNSURE) {
    const lean = words.filter((word) => HINDI.test(word)).length - words.filter((word) => MARATHI.test(word)).length
    if (lean !== 0) return { language: lean > 0 ? 'hi' : 'mr', confidence: TOLD_BY_WORDS }
  }
  if (answer) return answer
  const used = new Set(telling)
  const byUse = possible
    .map(({ language, letters }) => ({
      language,
      share: letters.size === 0 ? 1 : [...letters].filter((letter) => used.has(letter)).length / letters.size,
    }))
    .sort((a, b) => b.share - a.share)
  return { language: byUse[0]!.language, confidence: 1 / possible.length }
}
