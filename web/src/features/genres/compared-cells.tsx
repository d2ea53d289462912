import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { GenreCell } from '../../api/boards.ts'
import type { Platform } from '../../api/creator.ts'
import { AgePyramid } from '../../ui/age-pyramid.tsx'
import { Change, Count, Rate } from '../../ui/figure.tsx'
import { languageName } from '../../ui/format-words.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './compared-cells.module.css'
import { ALL, cellKey, GENRE_FIGURES, type GenreSearch } from './genre-params.ts'

const NO_FIGURE = 'no post of the cell shows it'
const NO_MONTH = 'choose a month to see what changed'

interface ComparedCellsProps {
  cells: GenreCell[]
  platform: Platform
  search: GenreSearch
  onRemove: (key: string) => void
}

/** The chosen cells side by side: figures, what changed, and their audience. */
export function ComparedCells({ cells, platform, search, onRemove }: ComparedCellsProps) {
  return (
    <ul className={classes.cells} aria-label="Chosen cells">
      {cells.map((cell) => (
        <li key={cellKey(cell.category, cell.language)}>
          <Panel
            title={nameOf(cell)}
            actions={
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onRemove(cellKey(cell.category, cell.language))}
              >
                Remove<span className={classes.hidden}> {nameOf(cell)}</span>
              </Button>
            }
          >
            <Figures cell={cell} />
            {cell.audienceAgeGender === null ? (
              <Text size="sm" c="dimmed">
                No audience of its creators is known.
              </Text>
            ) : (
              <AgePyramid cells={pyramidCells(cell.audienceAgeGender)} />
            )}
            <Link
              to="/discover"
              search={{
                from: 'genre',
                platform,
                category: [cell.category],
                ...(cell.language === ALL ? {} : { language: [cell.language] }),
                ...(search.country === undefined ? {} : { country: [search.country] }),
                ...(search.type === undefined ? {} : { tier: [search.type] }),
              }}
              className={classes.link}
            >
              Top creators of {nameOf(cell)}
            </Link>
          </Panel>
        </li>
      ))}
    </ul>
  )
}

export function nameOf({ category, language }: { category: string; language: string }): string {
  return language === ALL ? `${category}, all languages` : `${category} in ${languageName(language)}`
}

function Figures({ cell }: { cell: GenreCell }) {
  return (
    <table className={classes.figures} aria-label={`Figures of ${nameOf(cell)}`}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Value</th>
          <th scope="col">Month before</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(GENRE_FIGURES) as (keyof typeof GENRE_FIGURES)[]).map((name) => (
          <tr key={name}>
            <th scope="row">{GENRE_FIGURES[name]}</th>
            <td>
              {name === 'engagementRate' ? (
                <Rate value={cell[name]} reason={NO_FIGURE} />
              ) : (
                <Count value={cell[name]} reason={NO_FIGURE} />
              )}
            </td>
            <td>
              <Change
                value={cell.change?.[name]?.percent ?? null}
                percent
                reason={cell.month === ALL ? NO_MONTH : 'it was not known the month before'}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Fractions by gender and age as the cells of a pyramid, in percent. */
function pyramidCells(shares: Record<string, Record<string, number>>) {
  return Object.entries(shares).flatMap(([gender, ages]) =>
    Object.entries(ages).map(([age, share]) => ({ age, gender, share: share * 100 })),
  )
}
