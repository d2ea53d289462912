/** Finds profiles whose handle or name resembles words, typos forgiven, the likeliest first. */
export type NameFinder = (
  platform: 'INSTAGRAM' | 'YOUTUBE' | 'ALL',
  query: string,
  limit: number,
) => Promise<{ platform: 'INSTAGRAM' | 'YOUTUBE'; profileId: string }[]>
