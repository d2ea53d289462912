import { Command, CommanderError } from 'commander'
import { embeddedCommand } from './commands/embedded.ts'
import { migrateCommand } from './commands/migrate.ts'
import { AppError, describeError } from './core/errors.ts'

const program = new Command('creatorscope')
  .description('Creator discovery: from raw profile and post snapshots to explainable search in milliseconds.')
  .exitOverride()
  .configureHelp({ sortSubcommands: false })

for (const command of [migrateCommand(), embeddedCommand()]) program.addCommand(command)

try {
  await program.parseAsync()
} catch (error) {
  // Commander has already written its own message; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1
  else {
    process.exitCode = 1
    console.error(`creatorscope: ${describeError(error)}`)
    if (!(error instanceof AppError) || error.kind === 'bug') console.error((error as Error).stack)
  }
}
