import { defineSettings } from './define-settings.ts'

/** Settings of publishing: what is refused, and how much is done at once. */
export const publishSettings = defineSettings({
  publishMinRowsPct: {
    env: 'PUBLISH_MIN_ROWS_PCT',
    default: '80',
    type: 'integer',
    description: 'A publish is refused when a table keeps less than this percentage of its served rows.',
  },
  publishMaxNullRisePct: {
    env: 'PUBLISH_MAX_NULL_RISE_PCT',
    default: '10',
    type: 'integer',
    description: 'A publish is refused when the share of NULLs of a column rises by more percentage points.',
  },
  publishMaxShareShiftPct: {
    env: 'PUBLISH_MAX_SHARE_SHIFT_PCT',
    default: '20',
    type: 'integer',
    description:
      'A publish is refused when more percent of the rows move between the values of category, language, country, tier, gender or platform (total variation distance).',
  },
  publishMaxMedianShiftPct: {
    env: 'PUBLISH_MAX_MEDIAN_SHIFT_PCT',
    default: '50',
    type: 'integer',
    description:
      'A publish is refused when the median of followers, likes, reach, engagement rate or authenticity differs by more percent of the larger of both.',
  },
  publishMinRowsCompared: {
    env: 'PUBLISH_MIN_ROWS_COMPARED',
    default: '1000',
    type: 'integer',
    description: 'NULLs, shares and medians are compared when both versions of a table have at least so many rows.',
  },
  publishMaxChangedPct: {
    env: 'PUBLISH_MAX_CHANGED_PCT',
    default: '10',
    type: 'integer',
    description:
      'A table of which more percent of the rows differ from the last whole one is shipped whole, else its changes alone; 0 ships all tables whole.',
  },
  publishParallel: {
    env: 'PUBLISH_PARALLEL',
    default: '2',
    type: 'integer',
    description: 'Streams of a load and builds of indexes at once, each busy on one core of PostgreSQL.',
  },
})
