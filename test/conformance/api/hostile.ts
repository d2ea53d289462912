import fc from 'fast-check'

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that have broken servers before: SQL, NUL, half a surrogate pair, paths, numbers at the edges, deep and long ones. */
const HOSTILE: readonly unknown[] = [
  "'; DROP TABLE instagram_account; --",
  "' OR '1'='1",
  '"; SELECT pg_sleep(9); --',
  '$1',
  '$$',
  '\\',
  "\\' OR 1=1 --",
  '%',
  '_',
  '%%%%',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff x',
  '\u202e\ufeff\u200b',
  '👩‍👩‍👧‍👦',
  '../../../etc/passwd',
  '..%2f..%2f',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '9'.repeat(60),
  '0x10',
  '2026-02-31',
  '2026-13-01T25:61:61Z',
  '0000-00-00',
  '+275760-09-13T00:00:00.000Z',
  '',
  ' ',
  '\n\r\t',
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  -1,
  -0,
  1.5,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  1e308,
  -1e308,
  5e-324,
  nested(50),
]
const LONG = ['A'.repeat(1_000_000), nested(3_000), Array.from({ length: 20_000 }, (_, index) => index)]

/** Any of them; the long ones are rare, since each costs as much as a hundred others. */
export const hostileValue = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 5, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

/** Bodies that are no JSON at all, or none that a person writes. */
export const hostileBody = fc.constantFrom<string | Buffer>(
  '',
  ' ',
  '{',
  '}',
  '[',
  '"',
  'null',
  '1',
  'true',
  '[]',
  '{"filters":',
  "{'filters':[]}",
  '{"filters":[],"filters":[]}',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"filters":[{"__proto__":1}]}',
  '{"a":1e999}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  '\0',
  '\ufeff{}',
  '['.repeat(100_000),
  '{"a":'.repeat(50_000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  JSON.stringify({ filters: 'A'.repeat(1_000_000) }),
  JSON.stringify({
    filters: Array.from({ length: 5_000 }, () => ({ filterType: 'EQ', field: 'followers', value: 1 })),
  }),
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
)

/** The value with something in it replaced, added or left out. */
export function mutated(value: unknown, pick: (below: number) => number, other: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || pick(4) === 0) return pick(2) === 0 ? other : [...value, other]
    const at = pick(value.length)
    return pick(5) === 0 ? value.toSpliced(at, 1) : value.with(at, mutated(value[at], pick, other))
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
    const key = keys[pick(keys.length + 1)]
    if (key === undefined) return pick(3) === 0 ? other : { ...value, unknown: other }
    const { [key]: old, ...rest } = value as Record<string, unknown>
    return pick(5) === 0 ? rest : { ...rest, [key]: mutated(old, pick, other) }
  }
  return other
}
