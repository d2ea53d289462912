import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/**
 * A structured logger (JSON lines on standard error, so that standard output stays a command's answer).
 * Anything named like a secret is removed before it is written.
 * @param destination where lines go instead, for tests.
 */
export function createLogger(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'password',
        'secret',
        'authorization',
        'secretAccessKey',
        '*.password',
        '*.secret',
        '*.authorization',
        '*.secretAccessKey',
      ],
      censor: '[removed]',
    },
  }
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }))
}
