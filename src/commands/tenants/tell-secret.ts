/** Prints a key: on standard output alone, so that it may be piped, with what to do with it beside. */
export function tellSecret(secret: string): void {
  console.error('Its key, shown this once; send it as `Authorization: Bearer …`, or sign the web page in with it:')
  console.log(secret)
}
