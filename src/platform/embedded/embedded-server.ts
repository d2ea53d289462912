/** An embedded engine that is up and answering. */
export interface EmbeddedServer {
  /** Port it listens on; the one asked for, or a free one when 0 was asked for. */
  port: number
  /** Stops taking work, ends what runs, and resolves when the port and the data folder are free again. */
  stop(): Promise<void>
}
