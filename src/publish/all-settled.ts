/**
 * The results of work that runs at once, or the first error; either way only after all of it has ended, so that what
 * clears up behind a failure meets nothing that is still running.
 */
export async function allSettled<Work extends readonly unknown[] | []>(
  work: Work,
): Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }> {
  const results = await Promise.allSettled(work)
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  }) as { -readonly [At in keyof Work]: Awaited<Work[At]> }
}
