import { useNavigate } from '@tanstack/react-router'
import { runParams, type Schedule } from '../../api/pipeline.ts'
import { usePause, useTrigger } from '../../api/use-pipeline.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import classes from './pipeline.module.css'

/** Run a schedule now, which leads to its run; pause it, or have it go on. */
export function ScheduleActions({ schedule: { name, pausedAt } }: { schedule: Pick<Schedule, 'name' | 'pausedAt'> }) {
  const navigate = useNavigate()
  const isPaused = pausedAt !== null
  const trigger = useTrigger(name, (run) => {
    void navigate({ to: '/pipeline/runs/$schedule/$run', params: runParams(run.id) })
  })
  const pause = usePause(name, isPaused)
  const pauseWord = isPaused ? 'Resume' : 'Pause'
  return (
    <span className={classes.actions}>
      <ActionButton action={trigger} to={name}>
        Run now
      </ActionButton>
      <ActionButton action={pause} to={name}>
        {pauseWord}
      </ActionButton>
    </span>
  )
}
