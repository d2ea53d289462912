/**
 * The environment that a process needs which opens search indexes. What the readers of a snapshot let go returns to the system at once:
 * otherwise glibc keeps pieces of up to 32 MB for later, and with 2.5 million profiles 1,400 MB stay resident in place of 980.
 * Young objects get 32 MB in place of 128, which Node fills before it looks what is left of them: 150 MB less at the same processor time.
 * The script `creatorscope` sets the same for `serve`.
 */
export function searchProcessEnv(): Record<string, string> {
  return { MALLOC_MMAP_THRESHOLD_: '262144', NODE_OPTIONS: '--max-semi-space-size=16' }
}
