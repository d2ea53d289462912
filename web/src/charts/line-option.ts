import { formatDay } from '../ui/format-date.ts'
import type { LineChartOption } from './create-chart.ts'

/** Up to this many points each is marked; more would run into one band. */
const MAX_MARKED = 60

/** One line; null is a date without a known value, which stays open. */
export interface Line {
  name: string
  colour: string
  values: (number | null)[]
  /** Tells lines apart beside their colour. */
  dash?: 'solid' | 'dashed' | 'dotted'
}

/** A date that stands out, on the first line. */
export interface Mark {
  date: string
  /** In full, for tooltip and table. */
  text: string
  /** What fits beside the line. */
  short: string
}

export interface LineChartData {
  /** Days (ISO, UTC), oldest first; every line has a value or null for each. */
  dates: string[]
  lines: Line[]
  marks?: Mark[]
  /** The least stands at the top, as of ranks. */
  inverse?: boolean
  /** Title of the value axis, with its unit. */
  axis: string
  /** A value on the axis. */
  short: (value: number) => string
  /** A value in full. */
  exact: (value: number) => string
}

interface Look {
  dark: boolean
  /** A canvas inherits no font. */
  fontFamily: string
}

/** Lines over time with gaps and marks, titled axes, tooltip, and zoom by wheel, drag and slider. */
export function lineOption(data: LineChartData, { dark, fontFamily }: Look): LineChartOption {
  const { dates, lines, marks = [], axis, inverse = false } = data
  const [text, line, surface] = dark ? ['#a3abba', '#2f3441', '#1d212b'] : ['#566072', '#e4e7ed', '#ffffff']
  const strong = dark ? '#dfe2e8' : '#1c2230'
  const name = { nameTextStyle: { color: text }, axisLabel: { color: text }, axisLine: { lineStyle: { color: line } } }
  return {
    animation: false,
    textStyle: { fontFamily },
    aria: { enabled: true },
    legend: { show: lines.length > 1, top: 24, left: 0, type: 'scroll', textStyle: { color: strong } },
    grid: { left: 64, right: 24, top: lines.length > 1 ? 76 : 40, bottom: 96 },
    xAxis: {
      type: 'time',
      name: 'Date (UTC)',
      nameLocation: 'middle',
      nameGap: 28,
      ...name,
      axisLabel: { color: text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: true,
      name: axis,
      nameLocation: inverse ? 'start' : 'end',
      inverse,
      ...(inverse && { min: 1, minInterval: 1 }),
      ...name,
      nameTextStyle: { color: text, align: 'left', padding: [0, 0, 0, -56] },
      axisLabel: { color: text, formatter: data.short },
      splitLine: { lineStyle: { color: line } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: strong },
      formatter: (params) => tooltipHtml(params, data),
    },
    dataZoom: [
      { type: 'inside', filterMode: 'none' },
      { type: 'slider', filterMode: 'none', bottom: 8, height: 24, borderColor: line, textStyle: { color: text } },
    ],
    series: lines.map(({ name: title, colour, values, dash = 'solid' }, index) => ({
      type: 'line',
      name: title,
      color: colour,
      connectNulls: false,
      symbol: 'circle',
      lineStyle: { type: dash, width: 2 },
      data: dates.map((date, at) => ({
        value: [date, values[at] ?? null],
        symbolSize: dates.length <= MAX_MARKED ? 5 : isAlone(values, at) ? 4 : 0,
      })),
      ...(index === 0 && marks.length > 0 && { markPoint: markPoints(data, strong) }),
    })),
  }
}

/** Pins on the first line, each with its words. */
function markPoints({ dates, lines, marks = [] }: LineChartData, colour: string) {
  return {
    symbol: 'triangle',
    symbolSize: 10,
    symbolRotate: 180,
    symbolOffset: [0, -10] as [number, number],
    itemStyle: { color: colour },
    label: { position: 'top' as const, color: colour, fontSize: 11, formatter: ({ name }: { name: string }) => name },
    data: marks.flatMap(({ date, short }) => {
      const value = lines[0]?.values[dates.indexOf(date)]
      return typeof value === 'number' ? [{ name: short, coord: [date, value] }] : []
    }),
  }
}

/** A value between two gaps has no line to be seen by. */
function isAlone(values: (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
}

/** The date and every line's value in words, for the tooltip and for screen readers. */
export function textAt({ dates, lines, marks = [], exact }: LineChartData, at: number): string[] {
  const date = dates[at]
  if (date === undefined) return []
  const mark = marks.find((one) => one.date === date)
  return [
    formatDay(date),
    ...lines.map(({ name, values }) => `${name}: ${values[at] == null ? 'unknown' : exact(values[at])}`),
    ...(mark ? [mark.text] : []),
  ]
}

function tooltipHtml(params: unknown, data: LineChartData): string {
  const [first] = Array.isArray(params) ? params : [params]
  return textAt(data, (first as { dataIndex: number }).dataIndex)
    .map((line) => line.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`))
    .join('<br>')
}
