import { Badge, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Creator } from '../../api/creator.ts'
import { languageName, placeName, sentenceCase } from '../../ui/format-words.ts'
import { VerifiedIcon } from '../../ui/icons.tsx'
import { Picture, pictureOf } from '../../ui/picture.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import classes from './creator-header.module.css'

interface CreatorHeaderProps {
  profile: Creator
  name: string
  /** What can be done with the creator. */
  actions: ReactNode
}

/** Who the creator is. */
export function CreatorHeader({ profile, name, actions }: CreatorHeaderProps) {
  const place = placeName(profile)
  const alt = profile.pictureKind === 'post' ? `Latest post of ${name}` : `Picture of ${name}`
  return (
    <header className={classes.header}>
      <Picture picture={pictureOf(profile)} kind={profile.pictureKind} name={name} size={96} alt={alt} />
      <div className={classes.text}>
        <Title order={1} size="h2" dir="auto" className={classes.name}>
          {name}
        </Title>
        <div className={classes.line}>
          <PlatformMark platform={profile.platform} />
          {profile.handle !== null && <span dir="auto">@{profile.handle}</span>}
          {place !== null && <span>{place}</span>}
          {profile.language !== null && <span>{languageName(profile.language)}</span>}
        </div>
        <ul className={classes.badges} aria-label="Labels">
          {badgesOf(profile).map((badge) => (
            <li key={badge}>
              <Badge variant="default" radius="sm" className={classes.badge}>
                {badge === 'Verified' && <VerifiedIcon />}
                {badge}
              </Badge>
            </li>
          ))}
          {profile.categories.map((category) => (
            <li key={category}>
              <Badge variant="light" radius="sm" className={classes.badge}>
                {category}
              </Badge>
            </li>
          ))}
        </ul>
        {profile.biography !== null && (
          <Text size="sm" dir="auto" className={classes.bio}>
            {profile.biography}
          </Text>
        )}
      </div>
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}

function badgesOf(profile: Creator): string[] {
  return [
    ...(profile.isVerified ? ['Verified'] : []),
    ...(profile.isBusiness ? ['Business account'] : []),
    ...(profile.tier === null ? [] : [`${sentenceCase(profile.tier)} tier`]),
    ...(profile.hasEmail ? ['Has e-mail'] : []),
    ...(profile.enabledForSaas ? ['Enabled for SaaS'] : []),
  ]
}
