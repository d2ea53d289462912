import { userError } from '../core/errors.ts'
import type { Graph, Node } from './graph.ts'

/**
 * The models that dbt's selection syntax names: `model`, `stg_*`, `tag:x`, `path:models/marts`, each with `+` before for
 * all it needs and after for all that needs it; several are united. None given selects all.
 * @throws AppError user for a selector that matches nothing.
 */
export function selectModels(graph: Graph, selectors: readonly string[]): Set<string> {
  if (selectors.length === 0) return new Set(graph.keys())
  const chosen = new Set<string>()
  for (const selector of selectors.flatMap((text) => text.split(/\s+/)).filter(Boolean)) {
    const [, before, core = '', after] = /^(\+?)(.*?)(\+?)$/.exec(selector)!
    const matched = [...graph.values()].filter(matcher(core)).map((node) => node.name)
    if (matched.length === 0) throw userError('TRANSFORM_SELECT', `${selector} selects no model`, { selector })
    for (const name of matched) {
      chosen.add(name)
      if (before) collect(name, (node) => node.parents)
      if (after) collect(name, (node) => childrenOf(graph, node))
    }
  }
  return chosen

  function collect(name: string, next: (node: Node) => string[]): void {
    for (const relative of next(graph.get(name)!)) {
      chosen.add(relative)
      collect(relative, next)
    }
  }
}

function childrenOf(graph: Graph, parent: Node): string[] {
  return [...graph.values()].filter((node) => node.parents.includes(parent.name)).map((node) => node.name)
}

function matcher(core: string): (node: Node) => boolean {
  const [method, value] = core.includes(':') ? (core.split(/:(.*)/s, 2) as [string, string]) : ['name', core]
  if (method === 'tag') return (node) => node.config.tags.includes(value)
  if (method === 'path') {
    const path = value.replace(/\/$/, '')
    return (node) => node.model.file.path === path || node.model.file.path.startsWith(`${path}/`)
  }
  if (method !== 'name')
    throw userError('TRANSFORM_SELECT', `${core}: select by name, tag: or path:`, { selector: core })
  const pattern = new RegExp(`^${value.split('*').map(escapePattern).join('.*')}$`)
  return (node) => pattern.test(node.name)
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
