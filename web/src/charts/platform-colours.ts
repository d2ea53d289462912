import type { Platform } from '../api/creator.ts'

/** Okabe-Ito colours, the same as `--instagram` and `--youtube` of the style sheet. */
export const PLATFORM_COLOURS: Record<Platform, string> = { INSTAGRAM: '#cc79a7', YOUTUBE: '#d55e00' }

/** Lines that stand beside each other, told apart by dash as well: Okabe-Ito, legible on both themes. */
export const LINE_STYLES = [
  { colour: '#0072b2', dash: 'solid' },
  { colour: '#d55e00', dash: 'dashed' },
  { colour: '#009e73', dash: 'dotted' },
  { colour: '#cc79a7', dash: 'solid' },
  { colour: '#e69f00', dash: 'dashed' },
] as const
