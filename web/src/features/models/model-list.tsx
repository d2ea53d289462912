import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PipelineNode } from '../../api/pipeline.ts'
import { Count, When } from '../../ui/figure.tsx'
import { orderLayers } from './layout-graph.ts'
import classes from './model-list.module.css'
import { NodeName } from './node-name.tsx'
import { NodeStatus } from './status.tsx'
import { summariseTests } from './summarise-tests.ts'

/** The graph's nodes as lists, a layer each, in the order of the pipeline. */
export function ModelList({ nodes }: { nodes: PipelineNode[] }) {
  return (
    <div className={classes.layers}>
      {orderLayers(nodes.map((node) => node.layer)).map((layer) => (
        <section key={layer} aria-labelledby={`layer-${layer}`}>
          <Title order={2} size="h6" id={`layer-${layer}`} className={classes.title}>
            {layer}
          </Title>
          <ul className={classes.list}>
            {nodes
              .filter((node) => node.layer === layer)
              .sort((a, b) => a.name.localeCompare(b.name))
              .map((node) => (
                <ListedNode key={node.name} node={node} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ListedNode({ node }: { node: PipelineNode }) {
  const isTable = node.kind === 'source' || (node.materialized !== null && node.materialized !== 'view')
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <Link to="/models/$name" params={{ name: node.name }} className={classes.name}>
          <NodeName name={node.name} />
        </Link>
        <NodeStatus node={node} />
      </div>
      <p className={classes.description}>{node.description}</p>
      <p className={classes.facts}>
        <span>{node.materialized ?? (node.kind === 'source' ? 'raw table' : 'serving table')}</span>
        {isTable && (
          <span>
            <Count value={node.rows} reason="it has not been built yet" /> rows
          </span>
        )}
        {node.tests.length > 0 && <span>{summariseTests(node.tests)}</span>}
        {node.lastRun && (
          <span>
            run <When iso={node.lastRun.startedAt} reason="" />
          </span>
        )}
        {node.freshness && (
          <span>
            newest row <When iso={node.freshness.newestAt} reason="there are no rows" />
          </span>
        )}
      </p>
    </li>
  )
}
