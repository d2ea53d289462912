/** A part that runs in a process of its own and has said that it is ready. */
export interface ManagedProcess {
  pid: number
  /** Resolves, with why, when the process is gone; never rejects. */
  exited: Promise<string>
  /** Ends it gracefully, by force after a while, and resolves when it is gone. */
  stop(): Promise<void>
}
