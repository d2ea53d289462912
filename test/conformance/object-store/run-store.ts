/** A store in a process of its own, for tests that kill it: `node run-store.ts <folder>` prints its port. */
import { startObjectStore } from '../../../src/platform/embedded/object-store/start-object-store.ts'
import { CREDENTIALS, REGION } from './open-store.ts'

const dataDir = process.argv[2]!
const server = await startObjectStore({ dataDir, host: '127.0.0.1', port: 0, region: REGION, credentials: CREDENTIALS })
process.stdout.write(`${server.port}\n`)
