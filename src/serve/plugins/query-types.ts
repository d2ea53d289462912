import type { FastifyInstance } from 'fastify'

const PARSERS: Record<string, (text: string) => unknown> = {
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
}

/**
 * Query parameters arrive as text; those whose schema says integer or boolean become one before validation, strictly
 * (Ajv's own coercion would take `1e1`, ` 5` and the empty text, and would also turn a body's null into an empty text).
 */
export function registerQueryTypes(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const schema = request.routeOptions.schema?.querystring as
      | { properties?: Record<string, { type?: string }> }
      | undefined
    const query = request.query as Record<string, unknown>
    for (const [name, { type }] of Object.entries(schema?.properties ?? {})) {
      const text = query[name]
      const parse = type === undefined ? undefined : PARSERS[type]
      if (parse && typeof text === 'string') query[name] = parse(text)
    }
  })
}
