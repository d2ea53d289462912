import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The product's version, as package.json says it. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Folders and files of the checkout that commands need. */
export const projectPaths = {
  main: join(root, 'src/main.ts'),
  migrations: join(root, 'migrations'),
  dbt: join(root, 'dbt'),
  web: join(root, 'web/dist'),
}
