import { ActionIcon, useMantineColorScheme } from '@mantine/core'
import { MoonIcon, SunIcon, SystemIcon } from '../ui/icons.tsx'

const SCHEMES = [
  { value: 'auto', label: 'system', icon: <SystemIcon /> },
  { value: 'light', label: 'light', icon: <SunIcon /> },
  { value: 'dark', label: 'dark', icon: <MoonIcon /> },
] as const

/** Goes round system, light and dark; the choice is remembered in the browser. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const index = SCHEMES.findIndex(({ value }) => value === colorScheme)
  const chosen = SCHEMES[index] ?? SCHEMES[0]
  const next = SCHEMES[(index + 1) % SCHEMES.length] ?? SCHEMES[0]
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={`Theme: ${chosen.label}. Switch to ${next.label}`}
      title={`Theme: ${chosen.label}`}
      onClick={() => setColorScheme(next.value)}
    >
      {chosen.icon}
    </ActionIcon>
  )
}
