import fc from 'fast-check'
import { hostileBody, hostileValue, mutated } from './hostile.ts'
import { examplesOf, hasExample, type Resolve, type Schema, valuesOf } from './schema-arbitrary.ts'

/** OpenAPI tells the examples of a parameter and of a body beside their schema. */
interface Shown {
  schema: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Parameter extends Shown {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
}

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Shown> }
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

/** Values of parameters by name that the tested server knows. */
type Known = Readonly<Record<string, readonly string[]>>

/** Requests to every operation of a document: some as its examples say, some as its schemas allow, most with something broken. */
export function requestTo(document: OpenApi, known: Known): fc.Arbitrary<FuzzRequest> {
  const good = exampleRequests(document, known)
  return fc.oneof(
    ...operationsOf(document).map((one) =>
      fc.oneof(
        { weight: 1, arbitrary: good.get(one.operation.operationId)! },
        { weight: 3, arbitrary: anyRequest(one, known) },
      ),
    ),
  )
}

/** Of every operation the requests that its examples make, with ids that the server knows. */
export function exampleRequests(document: OpenApi, known: Known): Map<string, fc.Arbitrary<FuzzRequest>> {
  return new Map(operationsOf(document).map((one) => [one.operation.operationId, exampleRequest(one, known)]))
}

interface Place {
  path: string
  method: string
  operation: Operation
  resolve: Resolve
}

function operationsOf(document: OpenApi): Place[] {
  const resolve: Resolve = (reference) => document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {}
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ path, method, operation, resolve })),
  )
}

function exampleRequest(place: Place, known: Known): fc.Arbitrary<FuzzRequest> {
  const { parameters = [], requestBody } = place.operation
  const [type, shown] = Object.entries(requestBody?.content ?? {})[0] ?? []
  const choose = (parameter: Parameter): fc.Arbitrary<unknown> =>
    known[parameter.name] ? fc.constantFrom(...known[parameter.name]!) : exampleOf(parameter, place.resolve)
  const told = parameters.filter((one) => isRequired(one) || examplesIn(one).length > 0 || hasExample(one.schema))
  return toRequest(place, {
    values: (where) => recordOf(where, told, choose),
    extra: fc.constant(null),
    body: shown ? exampleOf(shown, place.resolve).map((value) => ({ body: toJson(value), type })) : NO_BODY,
  })
}

const exampleOf = (shown: Shown, resolve: Resolve): fc.Arbitrary<unknown> => {
  const examples = examplesIn(shown)
  return examples.length > 0 ? fc.constantFrom(...examples) : examplesOf(shown.schema, resolve)
}

const examplesIn = ({ example, examples = {} }: Shown): unknown[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values(examples).map(({ value }) => value),
]

function anyRequest(place: Place, known: Known): fc.Arbitrary<FuzzRequest> {
  const { parameters = [], requestBody } = place.operation
  const choose = (parameter: Parameter): fc.Arbitrary<unknown> => {
    const there = known[parameter.name]
    return fc.oneof(
      ...(there ? [{ weight: 6, arbitrary: fc.constantFrom<unknown>(...there) }] : []),
      { weight: 6, arbitrary: valuesOf(parameter.schema, place.resolve) },
      { weight: 1, arbitrary: hostileValue },
    )
  }
  return toRequest(place, {
    values: (where) => recordOf(where, parameters, choose),
    extra: fc.option(fc.tuple(fc.string({ maxLength: 8 }), hostileValue), { freq: 12 }),
    body: requestBody ? bodyOf(requestBody.content, place.resolve) : NO_BODY,
  })
}

type Body = Pick<FuzzRequest, 'body'> & { type: string | undefined }
const NO_BODY: fc.Arbitrary<Body> = fc.constant({ body: undefined, type: undefined })

const isRequired = ({ in: where, required = false }: Parameter): boolean => where === 'path' || required

function recordOf(
  where: Parameter['in'],
  parameters: readonly Parameter[],
  choose: (parameter: Parameter) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  const own = parameters.filter((parameter) => parameter.in === where)
  return fc.record(Object.fromEntries(own.map((parameter) => [parameter.name, choose(parameter)])), {
    requiredKeys: own.filter(isRequired).map(({ name }) => name),
  })
}

interface Parts {
  values: (where: Parameter['in']) => fc.Arbitrary<Record<string, unknown>>
  extra: fc.Arbitrary<[string, unknown] | null>
  body: fc.Arbitrary<Body>
}

function toRequest({ path, method, operation }: Place, { values, extra, body }: Parts): fc.Arbitrary<FuzzRequest> {
  return fc
    .record({ path: values('path'), query: values('query'), header: values('header'), extra, body })
    .map(({ path: inPath, query, header, extra: more, body: sent }) => ({
      operation: operation.operationId,
      method: method.toUpperCase() as FuzzRequest['method'],
      url: `${fill(path, inPath)}${toQuery({ ...query, ...(more ? { [more[0]]: more[1] } : {}) })}`,
      headers: { ...toHeaders(header), ...(sent.type === undefined ? {} : { 'content-type': sent.type }) },
      body: sent.body,
    }))
}

function bodyOf(content: Record<string, Shown>, resolve: Resolve): fc.Arbitrary<Body> {
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
