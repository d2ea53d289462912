import { quoteIdentifier } from '../platform/clickhouse/client.ts'

/** A table or view as Jinja sees it: printed, it is its quoted name. `schema` is dbt-clickhouse's word for the database. */
export class Relation {
  readonly schema: string
  readonly identifier: string

  constructor(schema: string, identifier: string) {
    this.schema = schema
    this.identifier = identifier
  }

  get name(): string {
    return this.identifier
  }

  toString(): string {
    return `${quoteIdentifier(this.schema)}.${quoteIdentifier(this.identifier)}`
  }
}
