/**
 * Writes the files that are generated from code, or with `--check` says which of them are stale.
 * Each is committed, so that a reader sees it and a change of it is reviewed.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import asc from 'assemblyscript/asc'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { definitions } from '../src/config/definitions.ts'
import { renderAuthenticityMacros, renderFormulaMacros } from '../src/formulas/render-formula-macros.ts'
import { renderFormulaReference } from '../src/formulas/render-reference.ts'
import { fields } from '../src/serve/discovery/fields.ts'
import { renderOpenApi } from '../src/serve/openapi.ts'
import { PROBLEMS } from '../src/serve/problem.ts'

const root = join(import.meta.dirname, '..')
const openApi = await renderOpenApi()
const COLUMN_INDEX = 'src/serve/discovery/column-index'
const FORMULA_PAGES = 'docs/reference/formulas'
const files: Record<string, string | Uint8Array> = {
  'dbt/macros/authenticity.sql': renderAuthenticityMacros(),
  'dbt/macros/formulas.sql': renderFormulaMacros(),
  'docs/reference/openapi.json': openApi,
  'docs/reference/configuration.md': renderConfiguration(),
  'docs/reference/errors.md': renderErrors(),
  'web/src/api/schema.gen.ts': await renderClientTypes(openApi),
  'web/src/api/fields.gen.ts': renderFields(),
  [`${COLUMN_INDEX}/assembly/kernels.wasm`]: await compileKernels(),
  ...Object.fromEntries(
    Object.entries(renderFormulaReference()).map(([page, text]) => [`${FORMULA_PAGES}/${page}`, text]),
  ),
}

// Pages of formulas that are no more.
const left = globSync(`${FORMULA_PAGES}/*`, { cwd: root }).filter((file) => !(file in files))
const stale = Object.entries(files).filter(
  ([file, content]) => !readIfThere(join(root, file))?.equals(Buffer.from(content)),
)
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run \`npm run gen\` and commit it`)
  for (const file of left) console.error(`${file} is of no formula: run \`npm run gen\` and commit it`)
  if (stale.length + left.length > 0) process.exitCode = 1
} else {
  for (const file of left) rmSync(join(root, file))
  for (const [file, content] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
    console.log(`wrote ${file}`)
  }
}

async function renderClientTypes(json: string): Promise<string> {
  const nodes = await openapiTypescript(JSON.parse(json))
  return `// Generated from docs/reference/openapi.json by \`npm run gen\`.\n${astToString(nodes)}`
}

/** The fields of a profile for the web page: its filters, columns and orders, known before the first answer. */
function renderFields(): string {
  const lines = fields.map(({ name, type, operators, sortable, facet, shown, values, keys, description }) => {
    const searchable = operators.length > 0
    return `  ${JSON.stringify({ name, type, searchable, sortable, facet, shown, ...(values && { values }), ...(keys && { keys }), description })},`
  })
  return `// Generated from src/serve/discovery/fields.ts by \`npm run gen\`.\nexport const fields = [\n${lines.join('\n')}\n] as const\n`
}

function renderConfiguration(): string {
  const rows = Object.values(definitions).map((definition) => {
    const preset =
      'default' in definition ? (definition.default === '' ? 'empty' : `\`${definition.default}\``) : 'unset'
    return `| \`${definition.env}\` | ${preset} | ${definition.description} |`
  })
  return `# Configuration

Every setting is an environment variable. Generated from \`src/config/definitions.ts\` by \`npm run gen\`.

| variable | default | meaning |
| --- | --- | --- |
${rows.join('\n')}
`
}

function renderErrors(): string {
  const rows = Object.entries(PROBLEMS)
    .sort(([a, { status: first }], [b, { status: second }]) => first - second || (a < b ? -1 : 1))
    .map(([code, { status, title }]) => `| ${status} | \`${code}\` | ${title} |`)
  return `# Errors

Every refusal is an RFC 9457 problem (\`application/problem+json\`): \`code\` is stable, \`detail\` says what happened and what to do,
\`errors\` names each place of the request that is wrong, \`requestId\` stands in the log too. 429 and 503 carry \`Retry-After\`. Codes that begin
with \`FST_\` are the HTTP server's own, of requests that no route was asked for. Generated from \`src/serve/problem.ts\` by \`npm run gen\`.

| status | code | meaning |
| --- | --- | --- |
${rows.join('\n')}
`
}

/** The search index's loops as WebAssembly, over a memory that threads share. */
async function compileKernels(): Promise<Uint8Array> {
  let compiled: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [
      'kernels.ts',
      ...['--outFile', 'kernels.wasm', '-O3', '--runtime', 'stub', '--noAssert'],
      ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
      ...['--enable', 'simd', '--enable', 'threads'],
    ],
    {
      readFile: (name) =>
        name === 'kernels.ts' ? readFileSync(join(root, COLUMN_INDEX, 'assembly', name), 'utf8') : null,
      writeFile(_, contents) {
        if (typeof contents !== 'string') compiled = contents
      },
      listFiles: () => [],
    },
  )
  if (error || !compiled) throw new Error(`the kernels do not compile: ${stderr.toString()}`)
  return compiled
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
