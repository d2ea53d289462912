import { Skeleton } from '@mantine/core'
import { useFailedTasks } from '../../api/use-pipeline.ts'
import { When } from '../../ui/figure.tsx'
import { ErrorState } from '../../ui/page-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'

/** The newest tasks that were given up, of a flow and a reason. */
export function FailedTasks({ flow, reason }: { flow: string; reason: string | undefined }) {
  const { data, error, isError, refetch } = useFailedTasks({ flow, reason })
  return (
    <Panel title={`Given up: ${flow}${reason ? `, ${reason}` : ''}`}>
      {data && (
        <PlainTable
          label="Tasks that were given up"
          empty="None is left: they wait again, or are older than a day."
          columns={['For', 'Reason', 'Tried again', 'Link dies', 'Given up']}
          rows={data.tasks.map(({ id, key, reason: why, retries, linkExpiresAt, failedAt }) => ({
            id: id,
            cells: [
              key,
              why ?? '',
              `${retries}`,
              <When key="dies" iso={linkExpiresAt} reason="the link does not tell" />,
              <When key="failed" iso={failedAt} reason="" />,
            ],
          }))}
        />
      )}
      {!data && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={120} aria-hidden="true" />}
    </Panel>
  )
}
