import { formulas } from './catalogue.ts'
import type { Formula } from './formula.ts'

const note = 'Generated from `src/formulas` by `npm run gen`.'

/** The pages of `docs/reference/formulas/` by file name: one for each formula, and the index. */
export function renderFormulaReference(): Record<string, string> {
  const pages = formulas.map((formula) => [`${formula.id}.md`, renderPage(formula)])
  return { ...Object.fromEntries(pages), 'README.md': renderIndex() }
}

function renderIndex(): string {
  const rows = formulas.map(({ id, title, unit }) => `| [${title}](${id}.md) | \`${id}\` | ${unit} |`)
  return `# Formulas

${note} Each is defined once, as a function in TypeScript and a dbt macro of the same
meaning; a test holds both equal to the last bit. \`GET /discovery-service/api/explain\` tells which figure uses which.

| formula | macro | unit |
| --- | --- | --- |
${rows.join('\n')}

## Over rows

Windows and parts that are no formula of their own:

- \`rank_ends(low, high)\`, \`rank_within(rank_end, partition_by)\`, \`is_rank(rank_end)\`: ranks inside the rounding error are shared
  ([how and why](../../decisions/0011-a-rank-counts-only-what-is-certainly-ahead.md); the pattern stands in \`src/formulas/rank-within.ts\`).
- \`benchmark_percentile(figure, partition_by)\`: the benchmark percentile among the rows of a partition.
- \`largest_count(platform, count)\`: the largest count that a shown one may stand for.
- \`growth_days()\`: the days that growth is told over.
- \`log2_exact(x)\`, \`log10_exact(x)\`: logarithms that both engines compute alike, for x > 0.
`
}

function renderPage({ id, title, text, inputs, unit, window, source, limits, known }: Formula): string {
  const names = inputs.map(({ name }) => name)
  const knownRows = known.map(([args, value]) => `| ${args.map(cell).join(' | ')} | ${cell(value)} |`)
  const head = [...names, '= value']
  return `# ${title}

${note}

\`\`\`
${text}
\`\`\`

- **Unit**: ${unit}
${window === undefined ? '' : `- **Window**: ${window}\n`}- **Source**: ${source}
- **Macro**: \`{{ ${id}(${names.join(', ')}) }}\`

| input | holds | meaning |
| --- | --- | --- |
${inputs.map(({ name, kind, meaning }) => `| \`${name}\` | ${kind} | ${meaning} |`).join('\n')}
${limits.length === 0 ? '' : `\n## Limits\n\n${limits.map((limit) => `- ${limit}`).join('\n')}\n`}
## Known values

| ${head.join(' | ')} |
| ${head.map(() => '---').join(' | ')} |
${knownRows.join('\n')}
`
}

function cell(value: unknown): string {
  return value === null ? 'NULL' : typeof value === 'object' ? `\`${JSON.stringify(value)}\`` : String(value)
}
