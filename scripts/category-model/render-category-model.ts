import type { CategoryModel } from '../../src/keywords/categorise/category-model.ts'

/** The model as JSON that a person can read and compare: a line a word, its weights in the order of `learned`. */
export function renderCategoryModel({ words, learned, ...rest }: CategoryModel): string {
  const head = `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "learned": ${JSON.stringify(learned).replaceAll(',', ', ')}`
  const lines = Object.entries(words).map(
    ([word, weights]) => `    ${JSON.stringify(word)}: ${JSON.stringify(weights).replaceAll(',', ', ')}`,
  )
  return `${head},\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`
}
