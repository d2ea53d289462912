/** RFC 3986 percent-encoding as SigV4 and S3 listings want it: all but A-Z a-z 0-9 - . _ ~ */
export function encodeUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The same, with the slashes of a path left as they are. */
export function encodePath(path: string): string {
  return encodeUri(path).replaceAll('%2F', '/')
}
