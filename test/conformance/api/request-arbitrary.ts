import fc from 'fast-check'
import { hostileBody, hostileValue, mutated } from './hostile.ts'
import { type Resolve, type Schema, valuesOf } from './schema-arbitrary.ts'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

/** A request as it goes out. */
export interface FuzzRequest {
  operation: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  body: string | Buffer | undefined
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** Requests to every operation of a document: some as it says, most with something broken. `ids` are profiles that exist. */
export function requestTo(document: OpenApi, ids: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const resolve: Resolve = (reference) => document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {}
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => operationOf(path, method, operation, ids, resolve)),
  )
  return fc.oneof(...operations)
}

function operationOf(
  path: string,
  method: string,
  { operationId, parameters = [], requestBody }: Operation,
  ids: readonly string[],
  resolve: Resolve,
): fc.Arbitrary<FuzzRequest> {
  const valueFor = (parameter: Parameter): fc.Arbitrary<unknown> => {
    const known = parameter.name === 'platformProfileId' ? [{ weight: 6, arbitrary: fc.constantFrom(...ids) }] : []
    const valid = { weight: 6, arbitrary: valuesOf(parameter.schema, resolve) }
    return fc.oneof(...known, valid, { weight: 1, arbitrary: hostileValue })
  }
  const valuesIn = (place: Parameter['in']) => {
    const own = parameters.filter((parameter) => parameter.in === place)
    const required = own.filter((parameter) => place === 'path' || parameter.required).map(({ name }) => name)
    return fc.record(Object.fromEntries(own.map((parameter) => [parameter.name, valueFor(parameter)])), {
      requiredKeys: required,
    })
  }
  return fc
    .record({
      path: valuesIn('path'),
      query: valuesIn('query'),
      header: valuesIn('header'),
      extra: fc.option(fc.tuple(fc.string({ maxLength: 8 }), hostileValue), { freq: 12 }),
      body: requestBody ? bodyOf(requestBody.content, resolve) : fc.constant({ body: undefined, type: undefined }),
    })
    .map(({ path: inPath, query, header, extra, body }) => ({
      operation: operationId,
      method: method.toUpperCase() as FuzzRequest['method'],
      url: `${fill(path, inPath)}${toQuery({ ...query, ...(extra ? { [extra[0]]: extra[1] } : {}) })}`,
      headers: { ...toHeaders(header), ...(body.type === undefined ? {} : { 'content-type': body.type }) },
      body: body.body,
    }))
}

function bodyOf(content: Record<string, { schema: Schema }>, resolve: Resolve) {
  const [type = 'application/json', { schema } = { schema: {} }] = Object.entries(content)[0] ?? []
  const types = fc.oneof(
    { weight: 12, arbitrary: fc.constant<string | undefined>(type) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        undefined,
        'text/plain',
        'application/xml',
        'application/json; charset=utf-16',
        'x',
        '/',
      ),
    },
  )
  const valid = valuesOf(schema, resolve)
  const broken = fc
    .tuple(valid, hostileValue, fc.infiniteStream(fc.nat()))
    .map(([value, other, numbers]) => mutated(value, (below) => (numbers.next().value as number) % below, other))
  const text = fc.oneof(
    { weight: 4, arbitrary: valid.map(toJson) },
    { weight: 6, arbitrary: broken.map(toJson) },
    { weight: 1, arbitrary: hostileBody },
  )
  return fc.record({ body: text as fc.Arbitrary<string | Buffer | undefined>, type: types })
}

const toJson = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Encoded as a browser does, for texts that are no Unicode as bytes that are no UTF-8. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.isWellFormed() ? encodeURIComponent(text) : `%ED%A0%80${encodeURIComponent(text.toWellFormed())}`
}

const fill = (path: string, values: Record<string, unknown>): string =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) => encode(values[name] ?? ''))

function toQuery(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/** A header holds printable letters of Latin-1 alone; what else there is, no client can send. */
function toHeaders(headers: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(headers).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return Object.fromEntries(
    texts.map(([name, text = '']) => [name, text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 4_000)]),
  )
}
