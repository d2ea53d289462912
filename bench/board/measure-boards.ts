import { Pool } from 'undici'
import { sleep } from '../../src/core/backoff.ts'
import { METRIC_NAMES } from '../../src/serve/genre-insights/genre.ts'
import { measureClients, type Timing } from '../search/measure-http.ts'

interface Question {
  path: string
  method: 'GET' | 'POST'
  body?: object
}
type Kind = 'page' | 'deepPage' | 'narrowed' | 'cross' | 'search' | 'genre' | 'genreFirst' | 'limit'

const BOARD = '/leaderboard-service/api/leaderboard'
const SORTS = ['followers', 'followers_lifetime', 'views']
const eq = (field: string, value: string) => ({ filterType: 'EQ', field, value })

/** Answers through HTTP at 8 clients, each kind alone after a round that warms up. @param deep place of the deep pages. */
export async function measureBoards(url: string, deep: number): Promise<Record<Kind, Timing>> {
  const pool = new Pool(url, { connections: 8 })
  const send = async ({ path, method, body }: Question): Promise<string> => {
    const answer = await pool.request({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.body.text()
    // Refused while the machine is too busy: sent again as a client would, and the time counts.
    if (answer.statusCode === 503) return sleep(100).then(() => send({ path, method, ...(body ? { body } : {}) }))
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${text.slice(0, 500)}`)
    return text
  }
  const ask = async (question: Question): Promise<void> => {
    await send(question)
  }
  try {
    const all = JSON.parse(await send({ path: `${BOARD}/platform/INSTAGRAM?size=100`, method: 'POST', body: {} }))
    const timings: Partial<Record<Kind, Timing>> = {}
    const kinds = Object.entries(questionsOf(all, deep))
    // A server runs for days, and its code is compiled after seconds: so many questions of all kinds come first.
    await measureClients(
      kinds.flatMap(([, questions]) => questions),
      ask,
      8,
    )
    for (const [kind, questions] of kinds) {
      for (const question of questions) await ask(question)
      timings[kind as Kind] = await measureClients(questions, ask, 8)
    }
    const unasked = genreQuestions(all.months, ASKED_ONCE)[Symbol.iterator]()
    timings.genreFirst = await measureClients([undefined], () => ask(unasked.next().value!), 8)
    return timings as Record<Kind, Timing>
  } finally {
    await pool.close()
  }
}

function questionsOf(
  { leaderboard, months }: { leaderboard: { handle: string; category: string }[]; months: string[] },
  deep: number,
): Record<Exclude<Kind, 'genreFirst'>, Question[]> {
  const pages = (platform: string, depth: number, body: object = {}): Question[] =>
    SORTS.flatMap((sortBy, s) =>
      months.map((month, m) => ({
        path: `${BOARD}/platform/${platform}?size=20&sortBy=${sortBy}&month=${month.slice(0, 7)}&page=${Math.floor(depth / 20) + 1 + ((s * 7 + m) % 5)}`,
        method: 'POST',
        body,
      })),
    )
  const categories = [...new Set(leaderboard.map(({ category }) => category))].slice(0, 5)
  const handles = leaderboard.slice(0, 40).map(({ handle }) => `${handle.slice(0, 2)}${handle.slice(3)}`)
  return {
    page: pages('INSTAGRAM', 0),
    deepPage: pages('INSTAGRAM', deep),
    narrowed: categories.flatMap((category) =>
      pages('INSTAGRAM', 1_000, { filters: [eq('category', category), eq('country', 'IN')] }).slice(0, 6),
    ),
    cross: pages('ALL', deep),
    search: handles.map((query) => ({
      path: `${BOARD}/platform/INSTAGRAM?sortBy=followers_lifetime`,
      method: 'POST',
      body: { query: query.replaceAll('_', ' ') },
    })),
    genre: [...genreQuestions(months, { sorts: ['views', 'creators'], sizes: [50] })],
    limit: [{ path: '/health/live', method: 'GET' }],
  }
}

/** Enough that none is asked twice: 12,960 with twelve months, of 26 to 55 cells each. */
const ASKED_ONCE = { sorts: METRIC_NAMES, sizes: Array.from({ length: 60 }, (_, at) => 26 + Math.floor(at / 2)) }

function* genreQuestions(
  months: readonly string[],
  { sorts, sizes }: { sorts: readonly string[]; sizes: readonly number[] },
): Generator<Question> {
  for (const [at, size] of sizes.entries())
    for (const sortBy of sorts)
      for (const month of months)
        for (const kind of ['overview', 'language'])
          yield {
            path: `/genre-insights-service/api/genre/ALL/${kind}?size=${size}&sortBy=${sortBy}${at % 2 === 1 ? '&sortDir=ASC' : ''}`,
            method: 'POST',
            body: { filters: [eq('month', month)] },
          }
}
