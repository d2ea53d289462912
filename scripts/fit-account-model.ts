/**
 * Fits the model that judges one account by what a list of followers shows of it, and writes its weights to
 * src/formulas/authenticity/account-weights.json, four decimals each. Needs the labelled accounts (see labelled-accounts.ts).
 * The same accounts give the same file. Run `npm run gen` after it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitAccountModel } from './account-model/fit.ts'
import { readLabelledAccounts } from './account-model/labelled-accounts.ts'

const accounts = readLabelledAccounts()
if (accounts === undefined) throw new Error('SHARED_DIR has no folder instagram-fake-genuine')
const file = join(import.meta.dirname, '../src/formulas/authenticity/account-weights.json')
writeFileSync(file, `${JSON.stringify(fitAccountModel(accounts), null, 2)}\n`)
console.log(`wrote ${file}, fitted on ${accounts.length} accounts`)
