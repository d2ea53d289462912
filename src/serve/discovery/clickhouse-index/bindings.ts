/** Gives a value a name in the statement: `{p0:Float64}`. */
export type Bind = (value: unknown, type: string) => string

/** Values of one statement, bound by name and never part of its text. */
export function bindings(): { bind: Bind; params: Record<string, unknown> } {
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
