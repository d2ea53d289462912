import { Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { ModelTest } from '../../api/pipeline.ts'
import { formatExact } from '../../ui/format.ts'
import { Panel } from '../../ui/panel.tsx'
import { CodeBlock } from './code-block.tsx'
import classes from './model-tables.module.css'
import { NodeName } from './node-name.tsx'
import { TestStatus } from './status.tsx'

const WORST_FIRST = { failed: 0, warned: 1, passed: 3 } as const
const rank = ({ status }: ModelTest): number => (status === null ? 2 : WORST_FIRST[status])

/** The data tests with what each last found; those that found something stand first, with the first failing rows. */
export function TestsPanel({ tests }: { tests: ModelTest[] }) {
  return (
    <Panel title="Tests">
      <Table className={classes.table} aria-label="Tests" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="31%">
              Test
            </Table.Th>
            <Table.Th scope="col" w="31%">
              Column
            </Table.Th>
            <Table.Th scope="col">Result</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              Failing
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tests
            .toSorted((a, b) => rank(a) - rank(b))
            .map((test) => (
              <Fragment key={test.name}>
                <Table.Tr>
                  <Table.Td title={test.name}>
                    <NodeName name={test.kind} />
                  </Table.Td>
                  <Table.Td>{test.column ? <NodeName name={test.column} /> : 'whole model'}</Table.Td>
                  <Table.Td>
                    <TestStatus status={test.status} />
                  </Table.Td>
                  <Table.Td className={classes.number}>
                    {test.failures === null ? '–' : formatExact(test.failures)}
                  </Table.Td>
                </Table.Tr>
                {test.sample.length > 0 && <SampleRow test={test} />}
              </Fragment>
            ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}

function SampleRow({ test }: { test: ModelTest }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={4}>
        <Text size="xs" c="dimmed">
          The first failing {test.sample.length === 1 ? 'row' : 'rows'} of {test.name}
        </Text>
        <CodeBlock label={`Failing rows of ${test.name}`} text={test.sample.join('\n')} />
      </Table.Td>
    </Table.Tr>
  )
}
