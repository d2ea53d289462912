import nunjucks from 'nunjucks'
import { AppError, userError } from '../core/errors.ts'
import type { ProjectFile } from './project.ts'

/** What nunjucks gives and its types do not tell. */
interface NunjucksTemplate {
  render(): string
  getExported(context: object, done: (error: Error | null, exported: Record<string, unknown>) => void): void
}
type Callable = (...args: unknown[]) => unknown

/** A Jinja engine as dbt's models expect it: every macro sees every other, and nothing undefined is printed as nothing. */
export class Jinja {
  readonly #environment: nunjucks.Environment

  /** @throws AppError user, naming file and line, for a macro that cannot be read or stands twice. */
  constructor(globals: Record<string, unknown>, macros: readonly ProjectFile[]) {
    this.#environment = new nunjucks.Environment(null, {
      autoescape: false,
      throwOnUndefined: true,
      dev: true,
    } as nunjucks.ConfigureOptions)
    const python = { True: true, False: false, None: null, execute: true, return: giveBack }
    for (const [name, value] of Object.entries({ ...python, ...globals })) this.#environment.addGlobal(name, value)
    const owners = new Map<string, string>()
    for (const file of macros) {
      for (const [name, macro] of Object.entries(this.#exported(file))) {
        if (owners.has(name)) {
          throw userError('TRANSFORM_TEMPLATE', `macro ${name} stands twice: ${owners.get(name)} and ${file.path}`)
        }
        owners.set(name, file.path)
        this.#environment.addGlobal(name, named(name, file.path, macro as Callable))
      }
    }
  }

  /** @throws AppError user, naming file and line. */
  render(file: ProjectFile): string {
    return at(file, () => this.#template(file).render())
  }

  /** Calls a macro by name, its arguments by theirs. */
  call(name: string, args: Record<string, unknown>): string {
    const macro = this.#environment.getGlobal(name) as Callable
    return String(macro({ ...args, __keywords: true }))
  }

  hasMacro(name: string): boolean {
    try {
      return typeof this.#environment.getGlobal(name) === 'function'
    } catch {
      return false // how nunjucks says that there is none
    }
  }

  #exported(file: ProjectFile): Record<string, unknown> {
    return at(file, () => {
      let result: Record<string, unknown> = {}
      this.#template({ ...file, text: readTestBlocks(file.text) }).getExported({}, (error, exported) => {
        if (error) throw error
        result = exported
      })
      return result
    })
  }

  #template(file: ProjectFile): NunjucksTemplate {
    return new nunjucks.Template(file.text, this.#environment, file.path, true) as unknown as NunjucksTemplate
  }
}

/** dbt's `{% test unique(…) %}` is a macro called `test_unique`. Lines stay where they are. */
function readTestBlocks(text: string): string {
  return text
    .replace(/\{%(-?)\s*test\s+/g, '{%$1 macro test_')
    .replace(/\{%(-?)\s*endtest\s*(-?)%\}/g, '{%$1 endmacro $2%}')
}

class Returned extends Error {
  readonly value: unknown

  constructor(value: unknown) {
    super('return() outside of a macro')
    this.value = value
  }
}

function giveBack(value: unknown): never {
  throw new Returned(value)
}

function named(name: string, path: string, macro: Callable): Callable {
  return (...args) => {
    try {
      return macro(...args)
    } catch (error) {
      if (error instanceof Returned) return error.value
      throw new Error(`in macro ${name} (${path}): ${reasonOf(error)}`)
    }
  }
}

function at<T>(file: ProjectFile, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const line = lineOf(error)
    throw userError('TRANSFORM_TEMPLATE', `${file.path}${line ? `:${line}` : ''}: ${reasonOf(error)}`, {
      file: file.path,
      line,
    })
  }
}

/** nunjucks counts lines from 1 where it reads a template and from 0 where it runs one; the latter carries a cause. */
function lineOf(error: unknown): number | undefined {
  const { lineno, cause } = error as { lineno?: number; cause?: unknown }
  return lineno === undefined ? undefined : lineno + (cause ? 1 : 0)
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  if (cause instanceof Error) return cause.message
  // "(file) [Line 1, Column 2]\n  reason"
  return message.replace(/^\(.*?\)( \[Line \d+, Column \d+\])?\s*/s, '')
}
