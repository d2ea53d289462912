import { foldCase } from '../match/fold-text.ts'
import { indicScripts } from './lexicon/indic-scripts.ts'
import { latinScript } from './lexicon/latin-script.ts'
import { otherScripts } from './lexicon/other-scripts.ts'
import type { PostWords } from './read-words.ts'
import { type Topic, topics } from './topics.ts'

/** Shorter words stand for themselves alone: "car" does not begin "carrot". */
const STEM_LETTERS = 4
const topicsOfWord = new Map<string, Topic[]>()
for (const lexicon of [latinScript, indicScripts, otherScripts]) {
  for (const topic of topics) {
    for (const word of foldCase(lexicon[topic]).split(/\s+/)) {
      const known = topicsOfWord.get(word) ?? []
      if (!known.includes(topic)) topicsOfWord.set(word, [...known, topic])
    }
  }
}
const longest = Math.max(...Array.from(topicsOfWord.keys(), (word) => word.length))

/**
 * How much of a post speaks of each topic: every word of the lexicon counts once, twice where the author made it a tag. A word
 * of four letters or more is found at the beginning of longer ones, and in tags also at their end ("#homeworkout"); where no spaces
 * are written, anywhere.
 */
export function findTopics({ words, tags, unspaced }: PostWords): Map<Topic, number> {
  const found = new Set<string>()
  const tagged = new Set<string>()
  for (const word of words) addStems(word, found)
  for (const tag of tags) {
    addStems(tag, tagged)
    addEndings(tag, tagged)
  }
  for (const run of unspaced) addWithin(run, found)
  const hits = new Map<Topic, number>()
  for (const stem of new Set([...found, ...tagged])) {
    const about = topicsOfWord.get(stem)!
    const weight = (tagged.has(stem) ? 2 : 1) / about.length
    for (const topic of about) hits.set(topic, (hits.get(topic) ?? 0) + weight)
  }
  return hits
}

/** The longest stem that a word begins with. */
function addStems(word: string, into: Set<string>): void {
  if (topicsOfWord.has(word)) {
    into.add(word)
    return
  }
  for (let length = Math.min(word.length, longest); length >= STEM_LETTERS; length--) {
    const stem = word.slice(0, length)
    if (topicsOfWord.has(stem)) {
      into.add(stem)
      return
    }
  }
}

function addEndings(tag: string, into: Set<string>): void {
  for (let start = Math.max(1, tag.length - longest); start <= tag.length - STEM_LETTERS; start++) {
    const ending = tag.slice(start)
    if (topicsOfWord.has(ending)) {
      into.add(ending)
      return
    }
  }
}

/** All words of the lexicon that stand in a run of letters without spaces. */
function addWithin(run: string, into: Set<string>): void {
  for (let start = 0; start < run.length; start++) {
    for (let end = start + 1; end <= Math.min(run.length, start + longest); end++) {
      const part = run.slice(start, end)
      if (topicsOfWord.has(part)) into.add(part)
    }
  }
}
