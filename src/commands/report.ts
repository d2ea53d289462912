import { Command } from 'commander'
import { createCommand } from './report/create.ts'
import { listCommand } from './report/list.ts'
import { showCommand } from './report/show.ts'
import { workCommand } from './report/work.ts'

/** `creatorscope report …`: keyword reports. */
export function reportCommand(): Command {
  return new Command('report')
    .description('keyword reports: ask for them, see how far they are, and work on them')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(workCommand())
}
