import type { Fields } from './fields.ts'
import { Jinja } from './jinja.ts'
import type { Model, Project, ProjectFile } from './project.ts'
import { Relation } from './relation.ts'
import type { RunStartedAt } from './run-started-at.ts'
import { type SourceTable, sourceName } from './sources.ts'

/** What a template asked for while it was rendered. */
interface Rendered {
  text: string
  /** Models named by `ref`. */
  refs: Set<string>
  /** Tables named by `source`, as `source.table`. */
  sources: Set<string>
  /** What `config()` was given. */
  config: Fields
}

export interface Renderer {
  /** @param batch what `var('batch')` is. @throws AppError user, naming file and line. */
  model(model: Model, incremental: boolean, batch?: string): Rendered
  /** Where the rows of a source stand. */
  source(table: SourceTable): Relation
  /** Any other text of the project: a test's argument, a source's schema. */
  text(file: ProjectFile): Rendered
  /** The query of a generic test that the project defines; undefined when it defines none of that name. */
  test(kind: string, args: Fields): string | undefined
}

export interface RenderOptions {
  /** Database of models, and of sources that name none. */
  database: string
  /** Laid over the project's own vars. */
  vars: Fields
  runStartedAt: RunStartedAt
}

/** Opens the project's Jinja: `ref`, `source`, `config`, `var`, `this`, `is_incremental`, `target`, `run_started_at`, macros. */
export function openRenderer(project: Project, options: RenderOptions): Renderer {
  // Rendering is synchronous, so one scope at a time is what the globals below write to.
  let scope: Scope = newScope({ incremental: false })
  const vars = { ...project.vars, ...options.vars }
  const globals = {
    ref: (name: string, ...more: unknown[]) => {
      if (more.length > 0) throw new Error(`ref takes one name; packages and versions are not supported`)
      if (!project.models.has(name)) throw new Error(`ref('${name}') names no model`)
      scope.refs.add(name)
      return new Relation(options.database, name)
    },
    source: (source: string, table: string) => findSource(source, table),
    config: (given: Fields & { __keywords?: true }) => {
      const { __keywords: _marker, ...fields } = given
      Object.assign(scope.config, fields)
      return ''
    },
    var: (name: string, ...fallback: unknown[]) => {
      if (name === 'batch' && scope.batch !== undefined) return scope.batch
      if (vars[name] !== undefined) return vars[name]
      if (fallback.length === 0) throw new Error(`var('${name}') is not set and has no default`)
      return fallback[0]
    },
    is_incremental: () => scope.incremental,
    target: { name: 'creatorscope', type: 'clickhouse', schema: options.database, database: '' },
    run_started_at: options.runStartedAt,
  }
  const jinja = new Jinja({ ...globals, this: thisRelation(() => scope.model, options.database) }, project.macros)

  function findSource(source: string, table: string): Relation {
    const found = project.sources.find((entry) => entry.source === source && entry.table === table)
    if (!found) throw new Error(`source('${source}', '${table}') is declared nowhere`)
    scope.sources.add(sourceName(found))
    return relationOf(found)
  }

  function relationOf(found: SourceTable): Relation {
    const schema = found.schema ?? options.database
    return new Relation(jinja.render({ path: `schema of source ${found.source}`, text: schema }), found.table)
  }

  function inScope(next: Scope, work: () => string): Rendered {
    const outer = scope
    scope = next
    try {
      return { text: work(), refs: next.refs, sources: next.sources, config: next.config }
    } finally {
      scope = outer
    }
  }

  return {
    model: (model, incremental, batch) =>
      inScope(newScope({ incremental, model: model.name, batch }), () => jinja.render(model.file)),
    source: relationOf,
    text: (file) => inScope(newScope({ incremental: false }), () => jinja.render(file)),
    test: (kind, args) => {
      if (!jinja.hasMacro(`test_${kind}`)) return undefined
      return inScope(newScope({ incremental: false }), () => jinja.call(`test_${kind}`, args)).text
    },
  }
}

/** `this`: one object, which is the relation of whichever model is rendered. */
function thisRelation(model: () => string | undefined, database: string): Relation {
  return Object.defineProperty(new Relation(database, ''), 'identifier', {
    get: () => {
      const name = model()
      if (name === undefined) throw new Error('`this` is known only in a model')
      return name
    },
  })
}

interface Scope {
  model?: string
  incremental: boolean
  batch?: string | undefined
  refs: Set<string>
  sources: Set<string>
  config: Fields
}

function newScope(given: Pick<Scope, 'model' | 'incremental' | 'batch'>): Scope {
  return { ...given, refs: new Set(), sources: new Set(), config: {} }
}
