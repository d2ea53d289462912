/** dbt's `run_started_at`: the moment that a run began, in UTC, with as much of Python's datetime as models use. */
export class RunStartedAt {
  readonly #moment: Date

  constructor(moment: Date) {
    this.#moment = moment
  }

  /** @throws Error for a directive other than %Y %m %d %H %M %S. */
  strftime(format: string): string {
    const [date = '', time = ''] = this.#moment.toISOString().split('T')
    const [Y, m, d] = date.split('-')
    const [H, M, S] = time.slice(0, 8).split(':')
    const parts: Record<string, string | undefined> = { Y, m, d, H, M, S }
    return format.replace(/%(.)/g, (directive, letter: string) => {
      const part = parts[letter]
      if (part === undefined) throw new Error(`strftime does not know ${directive}`)
      return part
    })
  }

  isoformat(): string {
    return `${this.#moment.toISOString().slice(0, -1)}+00:00`
  }

  toString(): string {
    return this.isoformat().replace('T', ' ')
  }
}
