/** The first bytes of a stream, at least `bytes` of them unless it is shorter, and the whole stream from its start. */
export async function peekChunks(
  chunks: AsyncIterable<Buffer>,
  bytes: number,
): Promise<{ head: Buffer; chunks: AsyncGenerator<Buffer> }> {
  const rest = chunks[Symbol.asyncIterator]()
  const held: Buffer[] = []
  let heldBytes = 0
  while (heldBytes < bytes) {
    const next = await rest.next()
    if (next.done) break
    held.push(next.value)
    heldBytes += next.value.length
  }
  const head = Buffer.concat(held)
  return { head, chunks: chain(head, rest) }
}

async function* chain(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
