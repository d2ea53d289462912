import { Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Creator, SimilarAnswer } from '../../api/creator.ts'
import { useSimilar } from '../../api/use-creator-details.ts'
import { FieldValue } from '../../fields/field-value.tsx'
import { fieldLabel } from '../../fields/field-words.ts'
import { CreatorName } from '../../ui/creator-name.tsx'
import { Count } from '../../ui/figure.tsx'
import { formatExact } from '../../ui/format.ts'
import { StateBlock } from '../../ui/page-states.tsx'
import { ExplainFigure } from './explain-figure.tsx'
import { ExplainFormula } from './explain-formula.tsx'
import { SectionState } from './section-state.tsx'
import classes from './similar-section.module.css'

const FIGURES = ['followers', 'engagementRate', 'followersGrowth30dPct'] as const

/** Creators like this one, the closest first, each with its reasons. */
export default function SimilarSection({ profile }: { profile: Creator }) {
  return (
    <SectionState answer={useSimilar(profile)} height={640}>
      {(answer) =>
        answer.similar.length === 0 ? (
          <StateBlock title="Nobody can be called similar">
            <Text c="dimmed" maw={480}>
              {answer.note ??
                'No creator of this platform shares a category and has between 40 % and 160 % of the followers.'}
            </Text>
          </StateBlock>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {answer.matching !== null &&
                `On this platform, with a category in common and within 60 % in followers: ${formatExact(answer.matching)}. `}
              Compared: {formatExact(answer.compared)}. How alike they are:{' '}
              <ExplainFormula subject="closeness" metric="closeness" />
            </Text>
            <ol className={classes.list} aria-label="Similar creators">
              {answer.similar.map((one) => (
                <li key={one.profile.profileId}>
                  <SimilarCard one={one} given={profile} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </SectionState>
  )
}

interface SimilarCardProps {
  one: SimilarAnswer['similar'][number]
  given: Creator
}

function SimilarCard({ one: { profile, closeness, reasons }, given }: SimilarCardProps) {
  const name = profile.name ?? profile.handle ?? profile.profileId
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <CreatorName creator={profile} profiles={[profile]} from="similar" />
        <p className={classes.closeness}>
          <Count value={closeness} reason="nothing can be compared" />
          <span> of 100 alike </span>
          <ExplainFigure
            subject={`closeness of ${name}`}
            profile={given}
            metric="similarCloseness"
            of={profile.profileId}
          />
        </p>
      </div>
      <dl className={classes.figures}>
        {FIGURES.map((field) => (
          <div key={field}>
            <dt>
              {fieldLabel(field)}{' '}
              <ExplainFigure
                subject={`${fieldLabel(field).toLowerCase()} of ${name}`}
                profile={profile}
                metric={field}
              />
            </dt>
            <dd>
              <FieldValue creator={profile} name={field} />
            </dd>
          </div>
        ))}
      </dl>
      <ul className={classes.reasons} aria-label="Why">
        {reasons.map(({ code, part, text }) => (
          <li key={code} dir="auto">
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${part}%` }} />
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Link
        to="/compare"
        search={{ creator: [given, profile].map((creator) => `${creator.platform}:${creator.profileId}`) }}
        className={classes.compare}
      >
        Compare side by side<VisuallyHidden> with {name}</VisuallyHidden>
      </Link>
    </article>
  )
}
