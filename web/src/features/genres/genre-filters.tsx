import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { GenreMetric } from '../../api/boards.ts'
import type { useGenreOptions } from '../../api/use-genres.ts'
import classes from '../../ui/filter-row.module.css'
import { formatMonth } from '../../ui/format-date.ts'
import { countryName, sentenceCase } from '../../ui/format-words.ts'
import { GENRE_FIGURES, type GenreSearch } from './genre-params.ts'

interface GenreFiltersProps {
  search: GenreSearch
  change: (changes: GenreSearch) => void
  options: ReturnType<typeof useGenreOptions>['data']
}

/** Of which platform, month, country and size the genres are shown, and which figure. */
export function GenreFilters({ search, change, options }: GenreFiltersProps) {
  const all = (label: string) => ({ value: '', label })
  return (
    <search className={classes.filters} aria-label="Genres">
      <SegmentedControl
        aria-label="Platform"
        value={search.platform ?? 'INSTAGRAM'}
        onChange={(value) => change({ platform: value === 'YOUTUBE' ? 'YOUTUBE' : undefined, cell: undefined })}
        data={[
          { value: 'INSTAGRAM', label: 'Instagram' },
          { value: 'YOUTUBE', label: 'YouTube' },
        ]}
        className={classes.platform}
      />
      <NativeSelect
        label="Figure"
        value={search.metric ?? 'creators'}
        onChange={(event) => change({ metric: event.currentTarget.value as GenreMetric })}
        data={Object.entries(GENRE_FIGURES).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        label="Month"
        value={search.month ?? ''}
        onChange={(event) => change({ month: event.currentTarget.value || undefined })}
        data={[all('All months'), ...(options?.month ?? []).map((value) => ({ value, label: formatMonth(value) }))]}
      />
      <NativeSelect
        label="Country"
        value={search.country ?? ''}
        onChange={(event) => change({ country: event.currentTarget.value || undefined })}
        data={[
          all('All countries'),
          ...(options?.country ?? []).map((value) => ({ value, label: countryName(value) })),
        ]}
      />
      <NativeSelect
        label="Size"
        value={search.type ?? ''}
        onChange={(event) => change({ type: event.currentTarget.value || undefined })}
        data={[
          all('All sizes'),
          ...(options?.profileType ?? []).map((value) => ({ value, label: sentenceCase(value) })),
        ]}
      />
    </search>
  )
}
