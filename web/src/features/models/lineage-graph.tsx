import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { ModelEdge, PipelineNode } from '../../api/pipeline.ts'
import { formatCount, formatExact } from '../../ui/format.ts'
import { layoutGraph, relativesOf } from './layout-graph.ts'
import classes from './lineage-graph.module.css'
import { NodeName } from './node-name.tsx'
import { NodeStatus } from './status.tsx'

/** In pixels; the frame of a 1,440 px screen holds six columns. */
const NODE = { width: 172, height: 68 }
const GAP = { x: 30, y: 12 }
const HEAD = 32

interface Place {
  column: number
  row: number
  x: number
  y: number
}

/**
 * What is made of what, from left to right. A node that is pointed at or focused shows its line of descent; the arrow keys go from
 * node to node, Enter opens one.
 */
export function LineageGraph({ nodes, edges }: { nodes: PipelineNode[]; edges: ModelEdge[] }) {
  const [chosen, setChosen] = useState<string>()
  const box = useRef<HTMLElement>(null)
  const layout = useMemo(() => layoutGraph(nodes, edges), [nodes, edges])
  const rows = Math.max(...layout.columns.map((column) => column.nodes.length))
  const places = useMemo(() => placesOf(layout.columns, rows), [layout, rows])
  const relatives = chosen === undefined ? undefined : relativesOf(chosen, edges)
  const width = layout.columns.length * (NODE.width + GAP.x) - GAP.x
  const height = HEAD + rows * (NODE.height + GAP.y) - GAP.y

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    const from = event.currentTarget.dataset.name
    if (!step || from === undefined) return
    event.preventDefault()
    const next = neighbourOf(layout.columns, places, from, step)
    if (next) box.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(next)}"]`)?.focus()
  }

  return (
    <section ref={box} className={classes.scroll} aria-label="Lineage, left to right">
      <div className={classes.canvas} style={{ width, height }}>
        {layout.layers.map(({ layer, first, columns }) => (
          <div
            key={layer}
            className={classes.layer}
            style={{ left: first * (NODE.width + GAP.x), width: columns * (NODE.width + GAP.x) - GAP.x }}
          >
            {layer}
          </div>
        ))}
        <svg width={width} height={height} className={classes.edges} aria-hidden="true">
          {edges.map(({ from, to }) => (
            <path
              key={`${from} ${to}`}
              d={pathOf(places.get(from), places.get(to))}
              data-lit={(relatives?.has(from) && relatives.has(to)) || undefined}
            />
          ))}
        </svg>
        <ul className={classes.nodes}>
          {layout.columns.flatMap((column) =>
            column.nodes.map((node) => (
              <li key={node.name}>
                <GraphNode
                  node={node}
                  place={places.get(node.name)!}
                  isDimmed={relatives !== undefined && !relatives.has(node.name)}
                  onChoose={setChosen}
                  onKeyDown={walk}
                />
              </li>
            )),
          )}
        </ul>
      </div>
    </section>
  )
}

interface GraphNodeProps {
  node: PipelineNode
  place: Place
  isDimmed: boolean
  onChoose: (name: string | undefined) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

function GraphNode({ node, place, isDimmed, onChoose, onKeyDown }: GraphNodeProps) {
  return (
    <Link
      to="/models/$name"
      params={{ name: node.name }}
      className={classes.node}
      data-name={node.name}
      data-status={node.status}
      data-dimmed={isDimmed || undefined}
      style={{ left: place.x, top: place.y, width: NODE.width, height: NODE.height }}
      title={node.description}
      onMouseEnter={() => onChoose(node.name)}
      onMouseLeave={() => onChoose(undefined)}
      onFocus={() => onChoose(node.name)}
      onBlur={() => onChoose(undefined)}
      onKeyDown={onKeyDown}
    >
      <span className={classes.name}>
        <NodeName name={node.name} />
      </span>
      <span className={classes.state}>
        <NodeStatus node={node} />
        {node.rows !== null && (
          <span className={classes.rows} title={`${formatExact(node.rows)} rows`}>
            {formatCount(node.rows)}
          </span>
        )}
      </span>
    </Link>
  )
}

/** Columns that are shorter than the longest stand in its middle. */
function placesOf(columns: { nodes: PipelineNode[] }[], rows: number): Map<string, Place> {
  return new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map(({ name }, row) => {
        const y = HEAD + (row + (rows - nodes.length) / 2) * (NODE.height + GAP.y)
        return [name, { column, row, x: column * (NODE.width + GAP.x), y }]
      }),
    ),
  )
}

function pathOf(from: Place | undefined, to: Place | undefined): string | undefined {
  if (!from || !to) return undefined
  const [x1, y1] = [from.x + NODE.width, from.y + NODE.height / 2]
  const [x2, y2] = [to.x, to.y + NODE.height / 2]
  const bend = Math.max(GAP.x, (x2 - x1) / 2)
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`
}

const STEPS: Record<string, { column: number; row: number }> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
}

/** The node above or below, or the one of the next column that stands nearest in height. */
function neighbourOf(
  columns: { nodes: PipelineNode[] }[],
  places: Map<string, Place>,
  name: string,
  step: { column: number; row: number },
): string | undefined {
  const from = places.get(name)!
  const column = columns[from.column + step.column]?.nodes
  if (step.row !== 0) return column?.[from.row + step.row]?.name
  const distance = (node: PipelineNode): number => Math.abs(places.get(node.name)!.y - from.y)
  return column?.toSorted((a, b) => distance(a) - distance(b))[0]?.name
}
