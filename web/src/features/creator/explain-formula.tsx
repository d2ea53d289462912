import type { FigureName } from '../../api/creator.ts'
import { useFormula } from '../../api/use-explanation.ts'
import { Explain } from '../../ui/explain.tsx'
import classes from './explain-figure.module.css'

/** How a figure is made that is no field of one creator; asked of the API when it is opened. */
export function ExplainFormula({ subject, metric }: { subject: string; metric: FigureName }) {
  return (
    <Explain subject={subject}>
      <Answer metric={metric} />
    </Explain>
  )
}

function Answer({ metric }: { metric: FigureName }) {
  const { data, error } = useFormula(metric)
  if (error) return <p className={classes.line}>{error.message}</p>
  if (data === undefined) return <p className={classes.line}>Loading…</p>
  return (
    <>
      <p className={classes.title}>{data.title}</p>
      <p className={classes.formula}>{data.formula}</p>
      <ul className={classes.limits}>
        {data.limits.map((limit) => (
          <li key={limit}>{limit.replaceAll('`', '')}</li>
        ))}
      </ul>
    </>
  )
}
