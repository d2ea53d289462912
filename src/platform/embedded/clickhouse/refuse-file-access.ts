import { raise } from './exception.ts'
import { isWord, type SqlToken } from './sql-tokens.ts'

/**
 * What opens files of the server without asking the engine's grants: the scalar function `file`, `eval`, which hides
 * SQL in a string, and engines that make their own files. Table functions of these names are refused with them.
 */
const REFUSED_CALLS = new Set(['file', 'eval', 'sqlite', 'embeddedrocksdb', 'filesystem'])

/** Gives back the check of one statement's tokens, called in their order. */
export function fileAccessCheck(): (token: SqlToken) => void {
  let previous: SqlToken | undefined
  return (token) => {
    if (isWord(token, 'OUTFILE') && isWord(previous, 'INTO')) throw clientOnly('INTO OUTFILE')
    if (isWord(token, 'INFILE') && isWord(previous, 'FROM')) throw clientOnly('FROM INFILE')
    const name = token.text === '(' ? previous?.text.replace(/[`"]/g, '').toLowerCase() : undefined
    if (name && REFUSED_CALLS.has(name))
      throw raise(497, 'ACCESS_DENIED', `default: Not enough privileges. '${name}' would open files of the server`)
    previous = token
  }
}

function clientOnly(clause: string): Error {
  return raise(1, 'UNSUPPORTED_METHOD', `${clause} reads and writes files of the client and cannot be sent over HTTP`)
}
