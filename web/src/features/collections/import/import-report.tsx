import { Button } from '@mantine/core'
import { useState } from 'react'
import { type CreatorKey, type ImportReport, nameOfKey } from '../../../api/collections.ts'
import { useAddCreators } from '../../../api/use-collections.ts'
import { Count } from '../../../ui/figure.tsx'
import { formatExact } from '../../../ui/format.ts'
import { PlatformMark } from '../../../ui/platform-mark.tsx'
import classes from './import-report.module.css'

interface ImportReportProps {
  collectionId: string
  report: ImportReport
}

/** What became of each line: what came in, and line by line what did not and why. */
export function ImportReportView({ collectionId, report }: ImportReportProps) {
  const { lines, added, alreadyThere, repeated, notFound, unreadable, ambiguous } = report
  return (
    <div className={classes.report}>
      <p role="status" className={classes.sum}>
        <strong>{added === 1 ? '1 creator added' : `${formatExact(added)} creators added`}</strong> of{' '}
        {lines === 1 ? '1 line' : `${formatExact(lines)} lines`}
        {alreadyThere > 0 && `; ${formatExact(alreadyThere)} were there already`}
      </p>
      {ambiguous.length > 0 && (
        <section aria-label="Ambiguous">
          <h3 className={classes.title}>More than one creator has it: {ambiguous.length}</h3>
          <ul className={classes.lines}>
            {ambiguous.map((one) => (
              <Ambiguous key={one.line} collectionId={collectionId} one={one} />
            ))}
          </ul>
        </section>
      )}
      <Lines title="Not in the data" lines={notFound} />
      <Lines title="Names no creator" lines={unreadable} />
      <Lines title="Named on an earlier line" lines={repeated} />
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: ImportReport['notFound'] }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>
        {title}: {formatExact(lines.length)}
      </h3>
      <ul className={classes.lines}>
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span className={classes.line}>Line {line}</span> <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A handle of several, each with a button that adds it. */
function Ambiguous({ collectionId, one }: { collectionId: string; one: ImportReport['ambiguous'][number] }) {
  const add = useAddCreators()
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const choose = ({ platform, profileId }: CreatorKey) =>
    add.mutate(
      { id: collectionId, creators: [{ platform, profileId }] },
      { onSuccess: () => setAdded(new Set([...added, nameOfKey({ platform, profileId })])) },
    )
  return (
    <li>
      <span className={classes.line}>Line {one.line}</span> <span dir="auto">{one.text}</span>
      <ul className={classes.owners}>
        {one.owners.map((owner) => (
          <li key={nameOfKey(owner)} className={classes.owner}>
            <PlatformMark platform={owner.platform} />
            <span dir="auto">{owner.name ?? owner.handle}</span>
            <span className={classes.followers}>
              <Count value={owner.followers} reason="the source does not give it" /> followers
            </span>
            {added.has(nameOfKey(owner)) ? (
              <span role="status">Added</span>
            ) : (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Add ${owner.name ?? owner.handle} on ${owner.platform}`}
                loading={add.isPending}
                onClick={() => choose(owner)}
              >
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
      {add.error && (
        <p role="alert" className={classes.problem}>
          {add.error.message}
        </p>
      )}
    </li>
  )
}
