import { Command } from 'commander'
import { enqueueCommand } from './assets/enqueue.ts'
import { feedCommand } from './assets/feed.ts'
import { lifecycleCommand } from './assets/lifecycle.ts'
import { cancelCommand, pauseCommand, resumeCommand } from './assets/pause.ts'
import { repairCommand } from './assets/repair.ts'
import { retryCommand } from './assets/retry.ts'
import { statusCommand } from './assets/status.ts'
import { verifyCommand } from './assets/verify.ts'

/** `creatorscope assets …`: what should be mirrored, how far that is, and what is wrong with it. */
export function assetsCommand(): Command {
  return new Command('assets')
    .description('the pictures that are mirrored: fill the queue, see how far it is, mend what is wrong')
    .addCommand(feedCommand())
    .addCommand(enqueueCommand())
    .addCommand(statusCommand())
    .addCommand(retryCommand())
    .addCommand(repairCommand())
    .addCommand(verifyCommand())
    .addCommand(lifecycleCommand())
    .addCommand(pauseCommand())
    .addCommand(resumeCommand())
    .addCommand(cancelCommand())
}
