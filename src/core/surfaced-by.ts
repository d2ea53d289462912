/** The modules of the product by which a creator can come to a tenant's eyes; `MANUAL`: a person brought the creator along. */
export const SURFACING_MODULES = ['SEARCH', 'KEYWORD', 'GENRE', 'LEADERBOARD', 'SIMILAR', 'MANUAL'] as const
export type SurfacingModule = (typeof SURFACING_MODULES)[number]
