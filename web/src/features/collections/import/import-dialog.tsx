import { Button, NativeSelect, Text, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { Collection, ImportBody, ImportReport } from '../../../api/collections.ts'
import { useImportCreators } from '../../../api/use-collection-creators.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './import-dialog.module.css'
import { ImportReportView } from './import-report.tsx'

const PLATFORMS = [
  { value: '', label: 'As the lines say, or either' },
  { value: 'INSTAGRAM', label: 'Instagram' },
  { value: 'YOUTUBE', label: 'YouTube' },
]
/** What the server takes. */
const MAX_BYTES = 4_000_000

/** Takes handles, one a line, or a CSV file, and tells of each line that brought nobody. */
export default function ImportDialog({ collection, onClose }: { collection: Collection; onClose: () => void }) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [platform, setPlatform] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const importing = useImportCreators(collection.id)
  const fileId = useId()
  const hintId = useId()
  const lines = text.split('\n').map((line) => line.trim())
  const isEmpty = file === null && lines.every((line) => line === '')

  const run = async () => {
    setProblem(null)
    if (file && file.size > MAX_BYTES) return setProblem('The file is too large: at most 4 MB, 10,000 lines.')
    // Empty lines stay, so that the report counts lines as the field shows them.
    const given: ImportBody = file ? { csv: await file.text() } : { handles: lines }
    const of = platform === '' ? {} : { platform: platform as NonNullable<ImportBody['platform']> }
    importing.mutate({ ...given, ...of })
  }

  return (
    <Dialog title={`Import creators into “${collection.name}”`} onClose={onClose}>
      {importing.data ? (
        <Result collection={collection} report={importing.data} onAgain={importing.reset} onClose={onClose} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void run()
          }}
        >
          <Textarea
            label="Handles or links, one a line"
            description="@handle, a link to a profile, or a channel id"
            placeholder={'@mrbeast\nhttps://www.instagram.com/nasa/'}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            disabled={file !== null}
            autosize
            minRows={5}
            maxRows={12}
            data-autofocus
          />
          <div className={classes.file}>
            <label htmlFor={fileId} className={classes.label}>
              Or a CSV file
            </label>
            <span id={hintId} className={classes.hint}>
              With a column handle, url or profileId; platform, notes and tags beside it where there are some.
            </span>
            <input
              id={fileId}
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              aria-describedby={hintId}
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </div>
          <NativeSelect
            label="Platform"
            value={platform}
            onChange={(event) => setPlatform(event.currentTarget.value)}
            data={PLATFORMS}
          />
          {(problem ?? importing.error) && (
            <Text role="alert" size="sm" c="var(--failed)">
              {problem ?? importing.error?.message}
            </Text>
          )}
          <Button type="submit" disabled={isEmpty} loading={importing.isPending}>
            Import
          </Button>
        </form>
      )}
    </Dialog>
  )
}

interface ResultProps {
  collection: Collection
  report: ImportReport
  onAgain: () => void
  onClose: () => void
}

function Result({ collection, report, onAgain, onClose }: ResultProps) {
  return (
    <>
      <ImportReportView collectionId={collection.id} report={report} />
      <div className={classes.actions}>
        <Button onClick={onClose}>Done</Button>
        <Button variant="default" onClick={onAgain}>
          Import more
        </Button>
      </div>
    </>
  )
}
