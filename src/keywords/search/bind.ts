/** Values of a statement, and the names under which they stand in it. */
export interface Bindings {
  params: Record<string, unknown>
  /** Keeps a value and gives what stands for it. @param type ClickHouse's. */
  bind(value: unknown, type: string): string
}

/** Bindings that are still empty. */
export function newBindings(): Bindings {
  const params: Record<string, unknown> = {}
  return {
    params,
    bind(value, type) {
      const name = `p${Object.keys(params).length}`
      params[name] = value
      return `{${name}:${type}}`
    },
  }
}
