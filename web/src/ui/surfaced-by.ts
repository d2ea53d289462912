/** Modules of the product that bring creators to the eye, as links to a creator's page carry them (`?from=search`). */
export const MODULES = ['search', 'keyword', 'genre', 'leaderboard', 'similar'] as const
export type FromModule = (typeof MODULES)[number]

/** The API's name of it; without one a person brought the creator along. */
export function surfacedBy(from: FromModule | undefined): Uppercase<FromModule> | 'MANUAL' {
  return from === undefined ? 'MANUAL' : (from.toUpperCase() as Uppercase<FromModule>)
}
