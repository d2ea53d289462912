/** `npm run bench NAME`: runs one benchmark; without a name it lists them. Each prints a table and, last, one line of JSON. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .sort()
const [name] = process.argv.slice(2)
if (name !== undefined && names.includes(name)) await import(`./${name}.ts`)
else {
  if (name !== undefined) console.error(`There is no benchmark ${name}.`)
  for (const each of names) console.log(`npm run bench ${each}\n  ${summaryOf(each)}`)
  process.exitCode = name === undefined ? 0 : 1
}

/** What a benchmark says of itself in the comment at its head. */
function summaryOf(each: string): string {
  const [, comment = ''] =
    /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(join(import.meta.dirname, `${each}.ts`), 'utf8')) ?? []
  return comment.replace(/\s*\n \* ?/g, ' ').trim()
}
