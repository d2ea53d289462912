import { Command } from 'commander'
import { cancelRunCommand } from './runs/cancel.ts'
import { listRunsCommand } from './runs/list.ts'
import { retryRunCommand } from './runs/retry.ts'
import { backfillCommand, pauseCommand, resumeCommand, triggerCommand } from './runs/schedule-actions.ts'
import { showRunCommand } from './runs/show.ts'

/** `creatorscope runs …`: what the schedules did, and what a person can do about it. */
export function runsCommand(): Command {
  return new Command('runs')
    .description(
      'what the schedules did: list, show why one failed, try it again, trigger, pause, resume, cancel, fill in',
    )
    .addCommand(listRunsCommand())
    .addCommand(showRunCommand())
    .addCommand(triggerCommand())
    .addCommand(pauseCommand())
    .addCommand(resumeCommand())
    .addCommand(retryRunCommand())
    .addCommand(cancelRunCommand())
    .addCommand(backfillCommand())
}
