import type { Platform } from '../../api/creator.ts'
import { formatCount, formatExact } from '../../ui/format.ts'
import { formatDay } from '../../ui/format-date.ts'
import type { LineChartOption } from './create-chart.ts'
import type { HistoryPoint } from './history-points.ts'

/** Okabe-Ito colours, the same as `--instagram` and `--youtube` of the style sheet. */
const PLATFORM_COLOURS: Record<Platform, string> = { INSTAGRAM: '#cc79a7', YOUTUBE: '#d55e00' }

/** Up to this many points each is marked; more would run into one band. */
const MAX_MARKED = 60

interface HistoryOptionInput {
  history: HistoryPoint[]
  label: string
  platform: Platform
  dark: boolean
  /** A canvas inherits no font. */
  fontFamily: string
}

/** The chart of a history: a line over time with gaps, titled axes, tooltip, and zoom by wheel, drag and slider. */
export function historyOption({ history, label, platform, dark, fontFamily }: HistoryOptionInput): LineChartOption {
  const colour = PLATFORM_COLOURS[platform]
  const [text, line, surface] = dark ? ['#a3abba', '#2f3441', '#1d212b'] : ['#566072', '#e4e7ed', '#ffffff']
  const name = { nameTextStyle: { color: text }, axisLabel: { color: text }, axisLine: { lineStyle: { color: line } } }
  return {
    animation: false,
    textStyle: { fontFamily },
    aria: { enabled: true },
    grid: { left: 64, right: 24, top: 36, bottom: 96 },
    xAxis: { type: 'time', name: 'Date (UTC)', nameLocation: 'middle', nameGap: 28, ...name },
    yAxis: {
      type: 'value',
      scale: true,
      name: label,
      nameLocation: 'end',
      ...name,
      nameTextStyle: { color: text, align: 'left', padding: [0, 0, 0, -56] },
      axisLabel: { color: text, formatter: formatCount },
      splitLine: { lineStyle: { color: line } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: dark ? '#dfe2e8' : '#1c2230' },
      formatter: (params) => tooltipText(params, history, label),
    },
    dataZoom: [
      { type: 'inside', filterMode: 'none' },
      { type: 'slider', filterMode: 'none', bottom: 8, height: 24, borderColor: line, textStyle: { color: text } },
    ],
    series: [
      {
        type: 'line',
        name: label,
        color: colour,
        connectNulls: false,
        symbol: 'circle',
        data: history.map(({ date, value }, index) => ({
          value: [date, value],
          symbolSize: history.length <= MAX_MARKED ? 5 : isAlone(history, index) ? 4 : 0,
        })),
      },
    ],
  }
}

/** A value between two gaps has no line to be seen by. */
function isAlone(history: HistoryPoint[], index: number): boolean {
  return (history[index - 1]?.value ?? null) === null && (history[index + 1]?.value ?? null) === null
}

function tooltipText(params: unknown, history: HistoryPoint[], label: string): string {
  const [first] = Array.isArray(params) ? params : [params]
  const point = history[(first as { dataIndex: number }).dataIndex]
  if (!point) return ''
  return `${formatDay(point.date)}<br>${label}: <b>${point.value === null ? 'unknown' : formatExact(point.value)}</b>`
}
