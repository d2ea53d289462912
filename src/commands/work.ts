import { Command, InvalidArgumentError } from 'commander'
import { mergeProgress } from '../assets/worker/progress.ts'
import { reportReady } from '../platform/embedded/node-child.ts'
import { runAssetWorker } from './wiring/asset-worker.ts'
import { type System, withSystem } from './wiring/system.ts'
import { openWorkView } from './wiring/work-view.ts'
import { isWorkerProcess, reportProgress, runWorkerProcesses } from './wiring/worker-processes.ts'

interface WorkOptions {
  untilIdle?: true
  json?: true
  processes?: number
  concurrency?: number
}

/** `creatorscope work`: workers of the asset queue. */
export function workCommand(): Command {
  return new Command('work')
    .description('copy pictures from the platforms to the bucket, as the queue asks')
    .option('--processes <n>', 'worker processes; default ASSET_PROCESSES', positive)
    .option('--concurrency <n>', 'transfers that each runs at once at most; default ASSET_CONCURRENCY', positive)
    .option('--until-idle', 'end when nothing is due, instead of waiting for more')
    .option('--json', 'print what goes on as a line of JSON each second, and the sums as the last one')
    .addHelpText(
      'after',
      `
Ctrl-C ends it: what is under way is finished, what is only claimed goes back to the queue. Any number may run side by side.

Examples:
  ./creatorscope work
  ./creatorscope work --processes 4 --concurrency 100
  ./creatorscope work --until-idle --json`,
    )
    .action((options: WorkOptions) => withSystem('work', (system) => work(system, options)))
}

async function work(system: System, options: WorkOptions): Promise<void> {
  const processes = options.processes ?? system.settings.assetProcesses
  const ending = new AbortController()
  const view = isWorkerProcess() ? undefined : openWorkView({ json: options.json ?? false })
  const working =
    processes > 1
      ? runWorkerProcesses(system, {
          processes,
          args: workerArguments(options),
          signal: ending.signal,
          show: view?.show,
        })
      : runAssetWorker(system, {
          signal: ending.signal,
          untilIdle: options.untilIdle ?? false,
          concurrency: options.concurrency,
          onProgress: (progress) => (view ? view.show(mergeProgress([progress])) : reportProgress(progress)),
        })
  reportReady(0, async () => {
    ending.abort()
    await working
  })
  const counts = await working // apart: `view?.` would not wait for its argument where there is no view
  view?.end(counts)
}

/** What a worker process of ours is told. */
function workerArguments({ untilIdle, concurrency }: WorkOptions): string[] {
  return [
    '--processes=1',
    ...(untilIdle ? ['--until-idle'] : []),
    ...(concurrency === undefined ? [] : [`--concurrency=${concurrency}`]),
  ]
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1.')
  return Number(text)
}
