import type { ChangesRequest, IndexRequest } from '../search-index.ts'
import { answerTasks } from './answer-tasks.ts'
import type { ColumnIndex } from './column-index.ts'
import { countChanges, searchColumns } from './search-columns.ts'

/** What a thread that searches is asked. `name` is that of an index. */
export type IndexTask =
  | { kind: 'keep'; name: string; index: ColumnIndex }
  | { kind: 'drop'; name: string }
  | { kind: 'search'; name: string; request: IndexRequest }
  | { kind: 'countChanges'; name: string; request: ChangesRequest }

const indexes = new Map<string, ColumnIndex>()

answerTasks<IndexTask>((task) => {
  switch (task.kind) {
    case 'keep':
      indexes.set(task.name, task.index)
      return null
    case 'drop':
      indexes.delete(task.name)
      return null
    case 'search':
      return searchColumns(indexNamed(task.name), task.request)
    case 'countChanges':
      return countChanges(indexNamed(task.name), task.request)
  }
})

function indexNamed(name: string): ColumnIndex {
  const index = indexes.get(name)
  if (!index) throw new RangeError(`index ${name} is not open`)
  return index
}
