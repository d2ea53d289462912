import { isReady, launchSystem, startSystem, waitFor } from './running-system.ts'

/** Creators of the demo system. */
export const DEMO_CREATORS = 2_000

const SETTINGS = { DEMO_CREATORS: String(DEMO_CREATORS) }
const VARIABLE = 'TEST_DEMO_SYSTEM'

/** A whole system with demo data that test files share: they read it, and change nothing that another file reads. */
export interface DemoSystem {
  /** Of the API and the web page. */
  url: string
  /** Settings that lead other commands to this system. */
  env: NodeJS.ProcessEnv
  stop(): Promise<unknown>
}

/**
 * Launches the system that all files of a run share; `shared` are the variables that tell them of it, and `ready` is done
 * when it answers. Meanwhile files that need none of it can run.
 */
export async function launchDemoSystem(): Promise<
  DemoSystem & { ready: Promise<void>; shared: Record<string, string> }
> {
  const system = await launchSystem(SETTINGS)
  return { ...system, shared: { [VARIABLE]: JSON.stringify({ url: system.url, env: system.env }) } }
}

/** The system that the files of this run share, or one of its own for a file that runs alone. */
export async function demoSystem(): Promise<DemoSystem> {
  const shared = process.env[VARIABLE]
  if (shared === undefined) return startSystem(SETTINGS)
  const { url, env } = JSON.parse(shared) as Pick<DemoSystem, 'url' | 'env'>
  await waitFor('the demo system of the run', 240_000, () => isReady(url))
  return { url, env, stop: async () => {} }
}
