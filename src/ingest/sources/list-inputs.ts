import { glob, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { STANDARD_INPUT } from './open-source.ts'

const KNOWN = /\.(csv|tsv|tab|ndjson|jsonl|json|parquet|xlsx)(\.(gz|gzip|zst|zstd))?$/i
const PASSED_OVER = /^(\..*|(readme|license|licence|copying|notice)(\..*)?)$/i
/** Of the files that are passed over, so many are named. */
const NAMED = 5

export interface Inputs {
  files: string[]
  /** Files in folders that are passed over because of their names. */
  notices: string[]
}

/**
 * The files that the given names mean, each once, however it is named: a file (whatever it is called), `-` for standard input, a folder with all below
 * it, or a pattern (`data/**` + `/*.csv`) that no shell has expanded. Of folders and patterns only names with a known ending are
 * taken; hidden files, README and LICENSE are passed over in silence, others with a notice. A name that means nothing is given back
 * as it is, and so is refused when it is opened.
 */
export async function listInputs(names: readonly string[]): Promise<Inputs> {
  /** By the path in full, as they were named first. */
  const files = new Map<string, string>()
  const unknown = new Set<string>()
  const add = (file: string): unknown => {
    const path = file === STANDARD_INPUT ? file : resolve(file)
    return files.has(path) || files.set(path, file)
  }
  for (const name of names) {
    const facts = name === STANDARD_INPUT ? undefined : await stat(name).catch(() => undefined)
    const found = facts?.isDirectory()
      ? await walkFolder(name)
      : facts || name === STANDARD_INPUT || !/[*?[{]/.test(name)
        ? undefined
        : await matchPattern(name)
    if (found === undefined || found.length === 0) add(name)
    for (const file of found ?? []) {
      if (KNOWN.test(file)) add(file)
      else unknown.add(file)
    }
  }
  for (const file of unknown) if (files.has(resolve(file))) unknown.delete(file)
  return { files: [...files.values()], notices: unknown.size > 0 ? [describeUnknown([...unknown])] : [] }
}

async function matchPattern(pattern: string): Promise<string[]> {
  const found = new Set<string>()
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (PASSED_OVER.test(basename(path))) continue
    for (const file of entry.isDirectory() ? await walkFolder(path) : [path]) found.add(file)
  }
  return [...found].sort()
}

async function walkFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (PASSED_OVER.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await walkFolder(path)))
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(path)
  }
  return found
}

function describeUnknown(files: string[]): string {
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : ''
  const what = files.length === 1 ? '1 file is' : `${files.length} files are`
  return `${what} not taken, because the name says nothing that is read: ${files.slice(0, NAMED).join(', ')}${more}`
}
