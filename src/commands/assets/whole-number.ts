import { InvalidArgumentError } from 'commander'

/** Parses an option's value as a whole number from 1. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.')
  return number
}
