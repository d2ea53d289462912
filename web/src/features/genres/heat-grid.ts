import type { GenreCell, GenreMetric } from '../../api/boards.ts'

/** Languages of a heat map, the most frequent first. */
const MAX_LANGUAGES = 12

/** Rows of categories, columns of languages, `ALL` first; both by creators. */
export interface HeatGrid {
  categories: string[]
  languages: string[]
  cellAt: (category: string, language: string) => GenreCell | undefined
  /** 0 to 1, by the logarithm of figures that are counts; null where nothing is known. */
  heatAt: (category: string, language: string) => number | null
}

export function heatGrid(cells: readonly GenreCell[], metric: GenreMetric): HeatGrid {
  const byKey = new Map(cells.map((cell) => [`${cell.category}\n${cell.language}`, cell]))
  const sumBy = (name: 'category' | 'language') => {
    const sums = new Map<string, number>()
    for (const cell of cells)
      if (name === 'category' ? cell.language === 'ALL' : cell.language !== 'ALL')
        sums.set(cell[name], (sums.get(cell[name]) ?? 0) + (cell.creators ?? 0))
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value)
  }
  const languages = sumBy('language').slice(0, MAX_LANGUAGES)
  const scaled = (value: number) => (metric === 'engagementRate' ? value : Math.log1p(Math.max(value, 0)))
  const shown = cells.filter(({ language }) => languages.includes(language))
  const values = shown.flatMap((cell) => (cell[metric] == null ? [] : [scaled(cell[metric])]))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return {
    categories: sumBy('category'),
    languages: ['ALL', ...languages],
    cellAt: (category, language) => byKey.get(`${category}\n${language}`),
    heatAt: (category, language) => {
      const value = byKey.get(`${category}\n${language}`)?.[metric]
      if (value == null) return null
      return high > low ? Math.min(1, Math.max(0, (scaled(value) - low) / (high - low))) : 0.5
    },
  }
}
