import { Button, useComputedColorScheme, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Platform } from '../../api/creator.ts'
import { downloadFile } from '../../ui/download.ts'
import { formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import { type Chart, createChart } from './create-chart.ts'
import classes from './history-chart.module.css'
import { historyOption } from './history-option.ts'
import type { HistoryPoint } from './history-points.ts'

interface HistoryChartProps {
  history: HistoryPoint[]
  label: string
  platform: Platform
}

/** The history as a line; dates without a value are gaps. Arrow keys walk along the line, and each point is told. */
export default function HistoryChart({ history, label, platform }: HistoryChartProps) {
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
    const option = historyOption({ history, label, platform, dark: scheme === 'dark', fontFamily })
    chart.current?.setOption(option, { notMerge: true })
  }, [history, label, platform, scheme])

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const start = told < 0 ? history.length : told
    const next = Math.min(Math.max(start + step, 0), history.length - 1)
    setTold(next)
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: next })
  }

  const point = history[told]
  const [first, last] = [history[0], history.at(-1)]
  const range = first && last ? `from ${formatDay(first.date)} to ${formatDay(last.date)}` : ''
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
      <VisuallyHidden aria-live="polite">
        {point && `${formatDay(point.date)}: ${point.value === null ? 'unknown' : formatExact(point.value)}`}
      </VisuallyHidden>
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
