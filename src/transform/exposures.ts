import { userError } from '../core/errors.ts'
import { readFields, readList, readText } from './fields.ts'

/** Something outside the project that models feed: here, a table of the serving store. */
export interface Exposure {
  name: string
  description: string
  /** dbt's word: application, dashboard, … */
  type: string
  owner: string
  /** Models that it reads. */
  models: string[]
  /** The property file. */
  path: string
}

/** Reads an entry under `exposures:`. @throws AppError user, naming the file and the exposure. */
export function readExposure(value: unknown, path: string): Exposure {
  const known = ['name', 'label', 'description', 'type', 'maturity', 'url', 'owner', 'depends_on']
  const fields = readFields(value, `${path}: exposures`, known)
  const place = `${path}: exposure ${fields.name}`
  const models = readList(fields.depends_on, place).map((reference) => {
    const [, name] = /^ref\('(\w+)'\)$/.exec(String(reference)) ?? []
    if (!name) throw userError('TRANSFORM_PROJECT', `${place}: depends_on lists ref('model'), not ${reference}`)
    return name
  })
  return {
    name: String(fields.name),
    description: readText(fields.description),
    type: String(fields.type),
    owner: readText(readFields(fields.owner, `${place}: owner`, ['name', 'email']).name),
    models,
    path,
  }
}
