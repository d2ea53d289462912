import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** Folders and files of the checkout that commands need. */
export const projectPaths = {
  main: join(root, 'src/main.ts'),
  migrations: join(root, 'migrations'),
  dbt: join(root, 'dbt'),
  web: join(root, 'web/dist'),
}
