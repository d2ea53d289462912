import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

test('every path in the table "I want to … -> open this file" exists', () => {
  const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| .+ \| .*`/.test(line))
  const paths = rows.flatMap((row) =>
    [...row.split('|')[2]!.matchAll(/`([^`\s]+[/.][^`\s]*)`/g)].map((match) => match[1]!),
  )
  assert.ok(paths.length > 20, 'the table was not found')
  for (const path of paths)
    assert.ok(existsSync(join(root, path)), `CONTRIBUTING.md names ${path}, which does not exist`)
})

test('every link between the documents leads somewhere', () => {
  const documents = globSync('{*.md,docs/**/*.md}', { cwd: root })
  for (const document of documents) {
    const text = readFileSync(join(root, document), 'utf8')
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)) {
      assert.ok(
        existsSync(join(root, dirname(document), target!)),
        `${document} links to ${target}, which does not exist`,
      )
    }
  }
})

test('every source file that the tour and the architecture name exists', () => {
  for (const document of ['docs/tour.md', 'ARCHITECTURE.md']) {
    const text = readFileSync(join(root, document), 'utf8')
    for (const [, path] of text.matchAll(/`((?:src|web|dbt|migrations|test)\/[^`\s*{}]+)`/g))
      assert.ok(existsSync(join(root, path!)), `${document} names ${path}`)
  }
})
