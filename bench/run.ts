/** Runs one bench: `npm run bench NAME`; without a name it lists them. Each prints a table and, last, one line of JSON. */
import { globSync } from 'node:fs'
import { basename } from 'node:path'

const names = globSync('bench/*.ts')
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .sort()
const [name] = process.argv.slice(2)
if (name && names.includes(name)) await import(`./${name}.ts`)
else {
  console.error(`usage: npm run bench NAME\nbenches: ${names.join(', ')}`)
  process.exitCode = name ? 1 : 0
}
