/** What is asked of one share of an audience: whose, and its least and greatest value in percent. */
export interface ShareBound {
  key: string
  min: number | undefined
  max: number | undefined
}

/** Reads `IN:30:60`, where either bound may be missing. @returns undefined for anything else. */
export function readShareBound(text: string): ShareBound | undefined {
  const match = /^(.+):(\d+(?:\.\d+)?)?:(\d+(?:\.\d+)?)?$/.exec(text)
  const [min, max] = [match?.[2], match?.[3]].map((part) => (part === undefined ? undefined : Number(part)))
  if (!match || (min ?? 0) > 100 || (max ?? 0) > 100) return undefined
  return { key: match[1]!, min, max }
}

/** The reverse of {@link readShareBound}. */
export function writeShareBound({ key, min, max }: ShareBound): string {
  return `${key}:${min ?? ''}:${max ?? ''}`
}
