/** What a parser gives back for a value that it does not take; `reason` follows the shown value in the message. */
export class Invalid {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** A value as a message shows it: at most 80 characters. */
export function showValue(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value)
  return shown.length > 80 ? `${shown.slice(0, 79).toWellFormed()}…` : shown
}
