import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { GenreBody, GenreCell } from '../../api/boards.ts'
import { useGenreOptions, useGenres } from '../../api/use-genres.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { toCsvText } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { ErrorState, StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ShareLink } from '../../ui/share-link.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { ComparedCells } from './compared-cells.tsx'
import { GenreFilters } from './genre-filters.tsx'
import { ALL, cellOf, GENRE_FIGURES, type GenreSearch, MAX_CELLS } from './genre-params.ts'
import classes from './genres-page.module.css'
import { HeatMap } from './heat-map.tsx'
import { TrendPanel } from './trend-panel.tsx'

const route = getRouteApi('/genres')
const METRICS = Object.keys(GENRE_FIGURES) as (keyof typeof GENRE_FIGURES)[]

/** What happens in which genre: the heat map, and the chosen cells in depth. */
export function GenresPage() {
  usePageTitle('Genres')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: GenreSearch) =>
    void navigate({ search: (current) => ({ ...current, ignored: undefined, ...changes }), resetScroll: false })
  const platform = search.platform ?? 'INSTAGRAM'
  const options = useGenreOptions(platform)
  const size = { size: 1_000 }
  const genres = useGenres('language', platform, size, { filters: filtersOf(search, search.month ?? ALL) })
  const wholes = useGenres('overview', platform, size, { filters: filtersOf(search, search.month ?? ALL) })
  const error = genres.error ?? wholes.error
  const cells = [...(wholes.data?.[platform] ?? []), ...(genres.data?.[platform] ?? [])]
  const retry = () => {
    void genres.refetch()
    void wholes.refetch()
  }
  return (
    <>
      <div className={classes.head}>
        <Title order={1} size="h3">
          Genres
        </Title>
        <Group gap="xs">
          <ShareLink />
          <Button size="compact-sm" variant="default" onClick={() => downloadCells(cells)}>
            Download CSV
          </Button>
        </Group>
      </div>
      <IgnoredNotice ignored={search.ignored} onDismiss={() => change({})} />
      <GenreFilters search={search} change={change} options={options.data} />
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : genres.data && wholes.data ? (
        <div className={classes.page} data-stale={genres.isPlaceholderData || undefined}>
          <GenreMap cells={cells} search={search} change={change} />
          <Chosen search={search} change={change} />
          <AsOf answer={genres.data} />
        </div>
      ) : (
        <Skeleton height={640} radius={8} aria-hidden="true" />
      )}
    </>
  )
}

interface PartProps {
  search: GenreSearch
  change: (changes: GenreSearch) => void
}

function GenreMap({ cells, search, change }: PartProps & { cells: GenreCell[] }) {
  const metric = search.metric ?? 'creators'
  const chosen = search.cell ?? []
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key].slice(-MAX_CELLS)
    change({ cell: next.length > 0 ? next : undefined })
  }
  if (cells.length === 0)
    return (
      <StateBlock title="No genre passes these filters">
        <Text c="dimmed">Take another month, country or size.</Text>
      </StateBlock>
    )
  return (
    <Panel title={`${GENRE_FIGURES[metric]} by category and language`}>
      <Text size="sm" c="dimmed" mb="xs">
        Choose up to {MAX_CELLS} cells to compare them below. Darker is more.
      </Text>
      <HeatMap cells={cells} metric={metric} chosen={chosen} onToggle={toggle} />
    </Panel>
  )
}

/** The chosen cells, or the first look at the trend when none is. */
function Chosen({ search, change }: PartProps) {
  const platform = search.platform ?? 'INSTAGRAM'
  const chosen = search.cell ?? []
  const cells = chosen.map(cellOf).map(({ category, language }) => ({
    category,
    language,
    ...(search.country === undefined ? {} : { country: search.country }),
    ...(search.type === undefined ? {} : { profileType: search.type }),
  }))
  const asked = cells.length > 0
  const month = { filterType: 'EQ' as const, field: 'month' as const, value: search.month ?? ALL }
  const months = { filterType: 'NE' as const, field: 'month' as const, value: ALL }
  const size = { size: 500 }
  const now = useGenres('overview', platform, size, { cells, filters: [month] }, asked)
  const trend = useGenres('overview', platform, size, { cells, filters: [months] }, asked)
  if (!asked) return null
  const inOrder = chosen.flatMap((key) => {
    const { category, language } = cellOf(key)
    return now.data?.[platform]?.find((cell) => cell.category === category && cell.language === language) ?? []
  })
  return (
    <>
      <TrendPanel
        cells={trend.data?.[platform]}
        metric={search.metric ?? 'creators'}
        asTable={search.table ?? false}
        onToggle={() => change({ table: search.table ? undefined : true })}
      />
      <ComparedCells
        cells={inOrder}
        platform={platform}
        search={search}
        onRemove={(key) => {
          const left = chosen.filter((each) => each !== key)
          change({ cell: left.length > 0 ? left : undefined })
        }}
      />
    </>
  )
}

function filtersOf(search: GenreSearch, month: string): NonNullable<GenreBody['filters']> {
  const eq = (field: 'month' | 'country' | 'profileType', value: string | undefined) =>
    value === undefined ? [] : [{ filterType: 'EQ' as const, field, value }]
  return [...eq('month', month), ...eq('country', search.country), ...eq('profileType', search.type)]
}

function downloadCells(cells: readonly GenreCell[]): void {
  const names = ['platform', 'category', 'month', 'country', 'language', 'profileType', ...METRICS] as const
  downloadText('genres.csv', toCsvText([names, ...cells.map((cell) => names.map((name) => cell[name]))]), 'text/csv')
}
