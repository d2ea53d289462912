import { choiceParam, readSearch, type SearchOf } from '../../ui/search-params.ts'

const modelsShape = { view: choiceParam(['list']) }
const modelShape = { sql: choiceParam(['raw']) }

/** Reads the address of the models' page: no `view` is the graph. */
export function readModelsSearch(raw: Record<string, unknown>): SearchOf<typeof modelsShape> {
  return readSearch(modelsShape, raw)
}

/** Reads the address of one model's page: no `sql` is the SQL as it runs, `raw` as it is written. */
export function readModelSearch(raw: Record<string, unknown>): SearchOf<typeof modelShape> {
  return readSearch(modelShape, raw)
}
