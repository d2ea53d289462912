import { type HandleOwner, keyOf, type ProfileDoor, type ProfileKey } from '../../profile-door.ts'
import type { NewItem } from '../items/items.query.ts'
import type { ImportLine } from './parse-lines.ts'

/** Owners of one handle that a report shows. */
const MAX_OWNERS = 5

/** A line that brought nobody in. */
interface PlacedLine {
  line: number
  text: string
}

export interface Match {
  /** Each creator once, in the order of the lines. */
  found: NewItem[]
  /** Lines whose creator an earlier line named. */
  repeated: PlacedLine[]
  /** Lines whose creator the data set does not have. */
  notFound: PlacedLine[]
  /** Lines whose handle several have, with them. */
  ambiguous: (PlacedLine & { owners: HandleOwner[] })[]
  /** Lines that name nobody. */
  unreadable: PlacedLine[]
}

/** Looks up whom the lines of an import name. */
export async function matchLines(profiles: ProfileDoor, lines: readonly ImportLine[]): Promise<Match> {
  const creators = lines.flatMap(({ creator }) => creator ?? [])
  const [known, owners] = await Promise.all([
    profiles.known(creators.flatMap((creator) => ('profileId' in creator ? creator : []))),
    profiles.byHandle(creators.flatMap((creator) => ('handle' in creator ? creator.handle : []))),
  ])
  const byHandle = Map.groupBy(owners, ({ handle }) => handle.toLowerCase())
  const match: Match = { found: [], repeated: [], notFound: [], ambiguous: [], unreadable: [] }
  const seen = new Set<string>()
  for (const { line, text, creator, notes, tags } of lines) {
    if (!creator) {
      match.unreadable.push({ line, text })
      continue
    }
    const named: ProfileKey[] =
      'profileId' in creator
        ? [creator].filter((key) => known.has(keyOf(key)))
        : (byHandle.get(creator.handle.toLowerCase()) ?? []).filter(
            ({ platform }) => creator.platform === undefined || platform === creator.platform,
          )
    const [first, second] = named
    if (first === undefined) match.notFound.push({ line, text })
    else if (second !== undefined)
      match.ambiguous.push({ line, text, owners: named.slice(0, MAX_OWNERS) as HandleOwner[] })
    else if (seen.has(keyOf(first))) match.repeated.push({ line, text })
    else {
      seen.add(keyOf(first))
      match.found.push({ platform: first.platform, profileId: first.profileId, notes, tags })
    }
  }
  return match
}
