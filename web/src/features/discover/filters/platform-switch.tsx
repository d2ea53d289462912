import { SegmentedControl } from '@mantine/core'
import { platformName } from '../../../ui/format-words.ts'
import type { SearchState } from '../use-discover-search.ts'

const PLATFORMS = ['ALL', 'INSTAGRAM', 'YOUTUBE'] as const

/** Which platform is searched; All is both, merged. */
export function PlatformSwitch({ state }: { state: SearchState }) {
  return (
    <SegmentedControl
      aria-label="Platform"
      value={state.search.platform ?? 'ALL'}
      onChange={(value) => state.change({ platform: value === 'ALL' ? undefined : value })}
      data={PLATFORMS.map((value) => ({ value, label: platformName(value) }))}
    />
  )
}
