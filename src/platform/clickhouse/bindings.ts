/** Gives a value a name in the statement: `{p0:Float64}`. @param type ClickHouse's. */
export type Bind = (value: unknown, type: string) => string

/** Values of a statement, bound by name and never part of its text. */
export interface Bindings {
  params: Record<string, unknown>
  bind: Bind
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
