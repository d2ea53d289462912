import assert from 'node:assert/strict'
import type { Creators } from './creators-in-marts.ts'

/** What an answer said of creators, and of which version it called itself. */
interface Seen {
  version: string
  /** Whether these are all creators of the version. */
  isAll: boolean
  creators: Creators
}

interface Answer {
  status: number
  body: Record<string, unknown> & { dataset_version: string; code?: string }
}

/** A client that searches, walks pages by cursor, and asks for profiles and their history, over and over, through HTTP. */
export class Reader {
  readonly seen: Seen[] = []
  /** Walks that could not go on: their version was rolled back, or too many publishes ago. */
  expired = 0
  readonly #url: string

  constructor(url: string) {
    this.#url = `${url}/discovery-service/api/profile/INSTAGRAM`
  }

  /** @param id a creator of every version. */
  async readUntil(signal: AbortSignal, id: string): Promise<void> {
    while (!signal.aborted) {
      await this.#walk()
      await this.#readProfile(id)
      await this.#readHistory(id)
    }
  }

  /** All pages of a search: every creator of the first page's version, none twice. */
  async #walk(): Promise<void> {
    const found: Creators = {}
    let version: string | undefined
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { status, body } = await this.#ask(`/search?size=17&sortBy=followers&sortDir=DESC${query}`, { filters: [] })
      if (status === 410) {
        assert.equal(body.code, 'CURSOR_EXPIRED')
        this.expired++
        return
      }
      assert.equal(status, 200, JSON.stringify(body))
      version ??= body.dataset_version
      assert.equal(body.dataset_version, version, 'a cursor stays on its version')
      for (const { profileId, followers } of body.profiles as { profileId: string; followers: number }[]) {
        assert.ok(!(profileId in found), `${profileId} comes twice`)
        found[profileId] = followers
      }
      cursor = body.nextCursor as string | null
    } while (cursor !== null)
    this.seen.push({ version, isAll: true, creators: found })
  }

  async #readProfile(id: string): Promise<void> {
    const { status, body } = await this.#ask(`/${id}`)
    assert.equal(status, 200, JSON.stringify(body))
    const { followers } = body.profile as { followers: number }
    this.seen.push({ version: body.dataset_version, isAll: false, creators: { [id]: followers } })
  }

  async #readHistory(id: string): Promise<void> {
    const { status, body } = await this.#ask(`/${id}/timeseries`, { interval: 'day' })
    assert.equal(status, 200, JSON.stringify(body))
    const [point] = body.points as { followers: number }[]
    this.seen.push({ version: body.dataset_version, isAll: false, creators: { [id]: point!.followers } })
  }

  async #ask(path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(this.#url + path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }
}

/** Holds every answer to what its version was published with. */
export function assertSeen(seen: readonly Seen[], versions: ReadonlyMap<string, Creators>): void {
  for (const { version, isAll, creators } of seen) {
    const published = versions.get(version)
    assert.ok(published, `an answer calls itself version ${version}, which was never served`)
    if (isAll) assert.deepEqual(creators, published, `a walk through version ${version}`)
    for (const [id, followers] of Object.entries(creators)) assert.equal(followers, published[id], `version ${version}`)
  }
}
