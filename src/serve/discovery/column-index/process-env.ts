/**
 * The environment that a process needs which opens search indexes. What the readers of a snapshot let go returns to the system at once:
 * otherwise glibc keeps pieces of up to 32 MB for later, which were 400 MB with 2.5 million profiles. Pieces of 64 KB, in which sockets are
 * read, stay with glibc: to ask the system for each costs a tenth of the searches that 8 clients get answered.
 * Young objects get 16 MB in place of 128, which Node fills before it looks what is left of them: 200 MB less at the same processor time.
 * The script `creatorscope` sets the same for `serve`.
 */
export function searchProcessEnv(): Record<string, string> {
  return { MALLOC_MMAP_THRESHOLD_: '131072', NODE_OPTIONS: '--max-semi-space-size=8' }
}
