import { Button, useComputedColorScheme, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { downloadFile } from '../ui/download.ts'
import { formatDay } from '../ui/format-date.ts'
import { type Chart, createChart } from './create-chart.ts'
import classes from './line-chart.module.css'
import { type LineChartData, lineOption, textAt } from './line-option.ts'

interface LineChartProps {
  /** Must stay the same object while nothing changes. */
  data: LineChartData
  /** What the chart shows, for screen readers and as the name of its picture. */
  label: string
}

/** Lines over time; dates without a value are gaps. Arrow keys walk along the dates, and what stands at each is told. */
export default function LineChart({ data, label }: LineChartProps) {
  const scheme = useComputedColorScheme('light')
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart>(null)
  const [told, setTold] = useState(-1)

  useEffect(() => {
    if (!box.current) return
    const element = box.current
    const made = createChart(element)
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.dispose()
    }
  }, [])

  useEffect(() => {
    const { fontFamily } = getComputedStyle(document.body)
    chart.current?.setOption(lineOption(data, { dark: scheme === 'dark', fontFamily }), { notMerge: true })
  }, [data, scheme])

  const { dates } = data
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const start = told < 0 ? dates.length : told
    const next = Math.min(Math.max(start + step, 0), dates.length - 1)
    setTold(next)
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next })
  }

  const [first, last] = [dates[0], dates.at(-1)]
  const range = first && last ? `from ${formatDay(first)} to ${formatDay(last)}` : ''
  return (
    <figure className={classes.figure}>
      <div
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk along the line.
        tabIndex={0}
        aria-label={`Chart: ${label} ${range}. Arrow keys tell each point.`}
        onKeyDown={walk}
      >
        <div ref={box} className={classes.chart} />
      </div>
      <VisuallyHidden aria-live="polite">{textAt(data, told).join(', ')}</VisuallyHidden>
      <Button
        size="compact-xs"
        variant="subtle"
        className={classes.png}
        onClick={() => {
          if (chart.current) downloadFile(`${label.toLowerCase()}.png`, chart.current.getDataURL({ pixelRatio: 2 }))
        }}
      >
        Download PNG
      </Button>
    </figure>
  )
}
