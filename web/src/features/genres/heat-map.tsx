import type { GenreCell, GenreMetric } from '../../api/boards.ts'
import { formatCount, formatExact, formatRate } from '../../ui/format.ts'
import { languageName } from '../../ui/format-words.ts'
import { ALL, cellKey, GENRE_FIGURES } from './genre-params.ts'
import { heatGrid } from './heat-grid.ts'
import classes from './heat-map.module.css'

interface HeatMapProps {
  cells: GenreCell[]
  metric: GenreMetric
  chosen: readonly string[]
  onToggle: (key: string) => void
}

/** Categories by languages, the figure in each cell and its size as a shade; a table to those who hear it. */
export function HeatMap({ cells, metric, chosen, onToggle }: HeatMapProps) {
  const { categories, languages, cellAt, heatAt } = heatGrid(cells, metric)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by key.
    <section className={classes.scroll} tabIndex={0} aria-label="Heat map, scrolls sideways">
      <table className={classes.map} aria-label={`${GENRE_FIGURES[metric]} by category and language`}>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {languages.map((language) => (
              <th scope="col" key={language}>
                {language === ALL ? 'All' : languageName(language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row" dir="auto">
                {category}
              </th>
              {languages.map((language) => (
                <td key={language}>
                  <HeatCell
                    cell={cellAt(category, language)}
                    metric={metric}
                    heat={language === ALL ? null : heatAt(category, language)}
                    pressed={chosen.includes(cellKey(category, language))}
                    label={`${category}, ${language === ALL ? 'all languages' : languageName(language)}`}
                    onToggle={() => onToggle(cellKey(category, language))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeatCellProps {
  cell: GenreCell | undefined
  metric: GenreMetric
  heat: number | null
  pressed: boolean
  label: string
  onToggle: () => void
}

function HeatCell({ cell, metric, heat, pressed, label, onToggle }: HeatCellProps) {
  if (!cell) return <span className={classes.none}>–</span>
  const value = cell[metric]
  const exact = value === null ? 'unknown' : metric === 'engagementRate' ? formatRate(value) : formatExact(value)
  return (
    <button
      type="button"
      className={classes.cell}
      aria-pressed={pressed}
      aria-label={`${label}: ${exact}`}
      title={`${label}: ${exact}`}
      data-dark={(heat !== null && lightnessOf(heat) <= WHITE_UP_TO) || undefined}
      style={heat === null ? undefined : { background: shadeOf(heat) }}
      onClick={onToggle}
    >
      {value === null ? '–' : metric === 'engagementRate' ? formatRate(value) : formatCount(value)}
    </button>
  )
}

/** Percent; at this lightness of the hue black and white have the same contrast, 4.6. */
const WHITE_UP_TO = 40

function lightnessOf(heat: number): number {
  return Math.round(95 - 65 * heat)
}

/** One hue from light to dark, in both themes. */
function shadeOf(heat: number): string {
  return `hsl(204 85% ${lightnessOf(heat)}%)`
}
