/**
 * Accuracy and time of the language detection on labelled sentences, one file a language (`en.txt`: one sentence a line), in
 * the folder `language-id-sentences` of `SHARED_DIR` (default `../shared`): whole sentences and their first 40 characters.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { detectLanguage } from '../src/ingest/derive/detect-language.ts'

const SHORT_CHARACTERS = 40
const shared = process.env.SHARED_DIR ?? '../shared'
const folder = [join(shared, 'data/language-id-sentences'), join(shared, 'language-id-sentences')].find(existsSync)

if (folder) printBench(measure(folder))
else console.log(`skipped: there is no folder data/language-id-sentences in ${shared}; name another by SHARED_DIR`)

interface LanguageScore {
  language: string
  texts: number
  right: number
  rightShort: number
  confused: Map<string, number>
}

function measure(from: string): { scores: LanguageScore[]; microseconds: number } {
  const scores: LanguageScore[] = []
  const samples = globSync('??.txt', { cwd: from })
    .sort()
    .map((file) => ({ language: basename(file, '.txt'), texts: readFileSync(join(from, file), 'utf8').split(/\r?\n/) }))
  for (const { language, texts } of samples) {
    const score = { language, texts: 0, right: 0, rightShort: 0, confused: new Map<string, number>() }
    for (const text of texts.filter((line) => line !== '')) {
      score.texts++
      const found = detectLanguage(text)?.language ?? 'none'
      if (found === language) score.right++
      else score.confused.set(found, (score.confused.get(found) ?? 0) + 1)
      if (detectLanguage([...text].slice(0, SHORT_CHARACTERS).join(''))?.language === language) score.rightShort++
    }
    scores.push(score)
  }
  return { scores, microseconds: measureTime(samples.flatMap(({ texts }) => texts)) }
}

/** Microseconds a text, after a first round that lets the engine compile. */
function measureTime(texts: readonly string[]): number {
  const start = performance.now()
  for (const text of texts) detectLanguage(text)
  return ((performance.now() - start) * 1000) / texts.length
}

function printBench({ scores, microseconds }: { scores: LanguageScore[]; microseconds: number }): void {
  console.table(
    scores.map(({ language, texts, right, rightShort, confused }) => ({
      language,
      texts,
      accuracy: round(right / texts),
      accuracy_40: round(rightShort / texts),
      'taken for': [...confused]
        .sort((a, b) => b[1] - a[1])
        .map(([other, times]) => `${other} ${times}`)
        .join(', '),
    })),
  )
  const texts = sum(scores.map((score) => score.texts))
  console.log(
    JSON.stringify({
      bench: 'language',
      texts,
      accuracy: round(sum(scores.map((score) => score.right)) / texts),
      accuracy_40: round(sum(scores.map((score) => score.rightShort)) / texts),
      us_per_text: Math.round(microseconds),
    }),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
