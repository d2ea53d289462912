import type { ReactNode } from 'react'

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const SearchIcon = ({ size = 16 }: { size?: number }) => (
  <Icon size={size}>
    <circle cx="11" cy="11" r="7" />
    <path d="m20 20-4-4" />
  </Icon>
)

export const DiscoverIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="m15.5 8.5-2 5-5 2 2-5z" />
  </Icon>
)

export const KeywordsIcon = () => (
  <Icon>
    <path d="M5 5h14v10h-8l-4 4v-4H5zM9 9h6M9 12h3" />
  </Icon>
)

export const GenresIcon = () => (
  <Icon>
    <rect x="4" y="4" width="7" height="7" rx="1" />
    <rect x="13" y="4" width="7" height="7" rx="1" fill="currentColor" />
    <rect x="4" y="13" width="7" height="7" rx="1" fill="currentColor" />
    <rect x="13" y="13" width="7" height="7" rx="1" />
  </Icon>
)

export const LeaderboardIcon = () => (
  <Icon>
    <path d="M4 20v-7h5v7M9.5 20V5h5v15M15 20v-10h5v10M3 20h18" />
  </Icon>
)

export const CollectionsIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h9M4 17h9M18 13v6M15 16h6" />
  </Icon>
)

export const CampaignsIcon = () => (
  <Icon>
    <path d="M4 10v4h3l9 4V6l-9 4zM19 9v6M8 14l1.5 5" />
  </Icon>
)

export const ApiIcon = () => (
  <Icon>
    <path d="m8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14" />
  </Icon>
)

export const FilterIcon = () => (
  <Icon size={16}>
    <path d="M4 6h16M7 12h10M10 18h4" />
  </Icon>
)

export const SunIcon = () => (
  <Icon size={18}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
  </Icon>
)

export const MoonIcon = () => (
  <Icon size={18}>
    <path d="M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5" />
  </Icon>
)

export const SystemIcon = () => (
  <Icon size={18}>
    <rect x="3" y="4" width="18" height="12" rx="2" />
    <path d="M8 20h8M12 16v4" />
  </Icon>
)

export const BackIcon = () => (
  <Icon size={16}>
    <path d="M19 12H5M11 6l-6 6 6 6" />
  </Icon>
)

export const VerifiedIcon = () => (
  <Icon size={14}>
    <circle cx="12" cy="12" r="10" fill="currentColor" stroke="none" />
    <path d="m7.5 12.5 3 3 6-6.5" stroke="var(--surface)" strokeWidth={2.5} />
  </Icon>
)

export const PipelineIcon = () => (
  <Icon>
    <rect x="3" y="4" width="6" height="5" rx="1" />
    <rect x="3" y="15" width="6" height="5" rx="1" />
    <rect x="15" y="9.5" width="6" height="5" rx="1" />
    <path d="M9 6.5h2c2 0 2 5.5 4 5.5M9 17.5h2c2 0 2-5.5 4-5.5" />
  </Icon>
)

export const CheckIcon = () => (
  <Icon size={14}>
    <path d="m5 12.5 5 5 9-11" />
  </Icon>
)

export const WarningIcon = () => (
  <Icon size={14}>
    <path d="M12 4 2.5 20h19zM12 10v4M12 17v.5" />
  </Icon>
)

export const CrossIcon = () => (
  <Icon size={14}>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
)

export const SkipIcon = () => (
  <Icon size={14}>
    <path d="m5 6 7 6-7 6zM19 6v12" />
  </Icon>
)

export const DotIcon = () => (
  <Icon size={14}>
    <circle cx="12" cy="12" r="3" />
  </Icon>
)

export const AccountIcon = () => (
  <Icon>
    <circle cx="8" cy="15" r="4" />
    <path d="m11 12 8-8M16 7l3 3M14 9l2 2" />
  </Icon>
)
