import { Button, CopyButton, SegmentedControl } from '@mantine/core'
import { Panel } from '../../ui/panel.tsx'
import { CodeBlock } from './code-block.tsx'
import classes from './model-tables.module.css'

interface SqlPanelProps {
  sql: string
  isRaw: boolean
  onRaw: (sql: 'raw' | undefined) => void
}

/** A model's SQL, as a full refresh runs it or as it is written. */
export function SqlPanel({ sql, isRaw, onRaw }: SqlPanelProps) {
  const actions = (
    <div className={classes.actions}>
      <SegmentedControl
        size="xs"
        aria-label="Which SQL"
        value={isRaw ? 'raw' : 'run'}
        onChange={(value) => onRaw(value === 'raw' ? 'raw' : undefined)}
        data={[
          { value: 'run', label: 'As it runs' },
          { value: 'raw', label: 'As written' },
        ]}
      />
      <CopyButton value={sql}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  )
  return (
    <Panel title="SQL" actions={actions}>
      <CodeBlock label="SQL text" text={sql.trim().replace(/\n{3,}/g, '\n\n')} />
    </Panel>
  )
}
