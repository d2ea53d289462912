import type { CreatorAnswer } from '../../api/creator.ts'
import { CreatorName } from '../../ui/creator-name.tsx'
import { Count } from '../../ui/figure.tsx'
import { formatDay } from '../../ui/format-date.ts'
import { sentenceCase } from '../../ui/format-words.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './linked-profiles.module.css'

/** The same creator's profiles on the other platform, with who says so. */
export function LinkedProfiles({ linked }: { linked: CreatorAnswer['linked'] }) {
  return (
    <Panel title="Also on">
      <ul className={classes.list}>
        {linked.map(({ profile, source, confidence, linkedAt }) => (
          <li key={profile.profileId}>
            <CreatorName creator={profile} profiles={[profile]} />
            <p className={classes.facts}>
              <Count value={profile.followers} reason="the source does not give it" /> followers ·{' '}
              {sentenceCase(source)}
              {confidence !== null && `, ${Math.round(confidence * 100)} % sure`}, {formatDay(String(linkedAt))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
