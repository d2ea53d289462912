/** Parameters that hold the end as Unix seconds: S3's and CloudFront's signature 2, YouTube's streams, TikTok's pictures, tokens. */
const UNIX_SECONDS = ['expires', 'expire', 'x-expires', 'exp', 'expiry', 'expires_at']
/** A moment before or after these is no moment, but a number that means something else. */
const [EARLIEST_S, LATEST_S] = [946_684_800, 4_102_444_800] // 2000 to 2100

/**
 * When a signed link dies, read out of the link itself: Instagram's `oe` (Unix time in hex), `Expires` and its like, Amazon's and
 * Google's signature 4 (`X-Amz-Date` + `X-Amz-Expires`), Azure's `se`. Of several the earliest. Undefined: the link does not tell.
 */
export function linkExpiry(url: string): Date | undefined {
  if (!URL.canParse(url)) return undefined
  const parameters = new Map([...new URL(url).searchParams].map(([name, value]) => [name.toLowerCase(), value]))
  const found = [
    hexSeconds(parameters.get('oe')),
    ...UNIX_SECONDS.map((name) => decimalSeconds(parameters.get(name))),
    signedFor(parameters, 'x-amz'),
    signedFor(parameters, 'x-goog'),
    isoSeconds(parameters.get('se')),
  ].filter((seconds) => seconds !== undefined && seconds >= EARLIEST_S && seconds < LATEST_S)
  return found.length === 0 ? undefined : new Date(Math.min(...(found as number[])) * 1_000)
}

function hexSeconds(text: string | undefined): number | undefined {
  return text !== undefined && /^[0-9a-f]{7,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined
}

/** Milliseconds are told by their number of digits. */
function decimalSeconds(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{9,13}$/.test(text)) return undefined
  return text.length > 11 ? Number(text) / 1_000 : Number(text)
}

/** The moment of signing and the seconds that the signature holds. */
function signedFor(parameters: ReadonlyMap<string, string>, prefix: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(parameters.get(`${prefix}-date`) ?? '') ?? []
  const seconds = parameters.get(`${prefix}-expires`)
  if (year === undefined || seconds === undefined || !/^\d{1,9}$/.test(seconds)) return undefined
  return isoSeconds(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`, Number(seconds))
}

function isoSeconds(text: string | undefined, plus = 0): number | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms / 1_000 + plus
}
