import { Text } from '@mantine/core'
import type { Authenticity, Creator } from '../../api/creator.ts'
import { useAuthenticity } from '../../api/use-creator-details.ts'
import { Count, Rate } from '../../ui/figure.tsx'
import { formatCount, formatRate } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import { sentenceCase } from '../../ui/format-words.ts'
import { StateBlock } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ANOMALY_WORDS } from './anomaly-marks.ts'
import classes from './authenticity-section.module.css'
import { ExplainFigure } from './explain-figure.tsx'
import { SectionState } from './section-state.tsx'

const NOT_KNOWN = 'too little is known to tell'

/** How genuine followers and engagement look: the score, each of its parts with its reason, and when growth was unusual. */
export default function AuthenticitySection({ profile }: { profile: Creator }) {
  return (
    <SectionState answer={useAuthenticity(profile)} height={480}>
      {(answer) =>
        answer.parts.length === 0 ? (
          <StateBlock title="Not judged yet">
            <Text c="dimmed">The daily models judge a creator once some of the parts are known.</Text>
          </StateBlock>
        ) : (
          <div className={classes.grid}>
            <Parts answer={answer} profile={profile} />
            <div className={classes.side}>
              <Anomalies answer={answer} />
              <Followers answer={answer} />
            </div>
          </div>
        )
      }
    </SectionState>
  )
}

function Parts({ answer, profile }: { answer: Authenticity; profile: Creator }) {
  return (
    <Panel
      title="Authenticity"
      actions={
        <span className={classes.score}>
          <strong>
            <Count value={answer.score} reason={NOT_KNOWN} />
          </strong>{' '}
          of 100 <ExplainFigure subject="authenticity" profile={profile} metric="authenticityScore" />
        </span>
      }
    >
      <ul className={classes.parts} aria-label="Parts of the score">
        {answer.parts.map(({ part, weight, score, text }) => (
          <li key={part} className={classes.part}>
            <div className={classes.head}>
              <span className={classes.name}>{sentenceCase(part)}</span>
              <span className={classes.weight}>weighs {weight} %</span>
              <span className={classes.value}>
                <Count value={score} reason="not known, and left out of the score" />
              </span>
            </div>
            <div className={classes.track} aria-hidden="true">
              {score !== null && <span className={classes.bar} style={{ width: `${score}%` }} />}
            </div>
            <p className={classes.reason}>{text}</p>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {answer.coverage} of {answer.parts.length} parts are known.
      </Text>
    </Panel>
  )
}

function Anomalies({ answer: { anomalies } }: { answer: Authenticity }) {
  return (
    <Panel title="Unusual growth">
      {anomalies.length === 0 ? (
        <Text size="sm" c="dimmed">
          None in the known history.
        </Text>
      ) : (
        <ul className={classes.anomalies}>
          {anomalies.map(({ kind, firstDay, lastDay, followers, share }) => (
            <li key={`${kind} ${firstDay}`}>
              <strong>{ANOMALY_WORDS[kind]}</strong>
              <span className={classes.when}>
                {formatDay(firstDay)}
                {lastDay !== firstDay && ` to ${formatDay(lastDay)}`}
              </span>
              <span>
                {followers > 0 ? '+' : ''}
                {formatCount(followers)} followers ({formatRate(share)})
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Followers({ answer }: { answer: Authenticity }) {
  const { followersSampled, followersJudged, followersJudgedFake, boughtFollowers } = answer
  const fake =
    followersJudged !== null && followersJudged > 0 && followersJudgedFake !== null
      ? (followersJudgedFake / followersJudged) * 100
      : null
  return (
    <Panel title="Followers looked at">
      <dl className={classes.followers}>
        <dt>Came in steps</dt>
        <dd>
          <Count value={boughtFollowers} reason={NOT_KNOWN} estimated />
        </dd>
        <dt>Sampled</dt>
        <dd>
          <Count value={followersSampled} reason="no follower sample is ingested" />
        </dd>
        <dt>Judged</dt>
        <dd>
          <Count value={followersJudged} reason="no follower sample is ingested" />
        </dd>
        <dt>Of those, look fake</dt>
        <dd>
          <Rate value={fake} reason="no follower could be judged" />
        </dd>
      </dl>
    </Panel>
  )
}
