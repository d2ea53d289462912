import { type CSSVariablesResolver, createTheme, localStorageColorSchemeManager } from '@mantine/core'

const FONTS = [
  'Inter',
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Noto Sans"',
  // The scripts of Indian and Arabic names, on systems whose own font lacks them.
  '"Noto Sans Devanagari"',
  '"Noto Sans Bengali"',
  '"Noto Sans Tamil"',
  '"Noto Sans Telugu"',
  '"Noto Sans Kannada"',
  '"Noto Sans Malayalam"',
  '"Noto Sans Gujarati"',
  '"Noto Sans Gurmukhi"',
  '"Noto Sans Oriya"',
  '"Noto Sans Arabic"',
  '"Nirmala UI"',
  'sans-serif',
].join(', ')

/** One accent (indigo) on cool greys. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    dark: [
      '#dfe2e8',
      '#b7bdc9',
      '#99a1b0',
      '#6b7383',
      '#424857',
      '#2f3441',
      '#242936',
      '#171a22',
      '#12151c',
      '#0d0f14',
    ],
  },
})

/** Mantine's own dimmed grey has a contrast of 3.3 on white; AA asks for 4.5. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#566072', '--mantine-color-placeholder': '#667085' },
  dark: { '--mantine-color-dimmed': '#a3abba', '--mantine-color-placeholder': '#8b94a5' },
})

/** Remembers the chosen scheme; public/theme.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'creatorscope-theme' })
