import { type Data, type DataType, Dictionary, Int32, makeData, Type, Vector } from 'apache-arrow'

/** Rows picked from several sources: of each its source and its row there. */
export interface Pick {
  from: Uint16Array
  row: Uint32Array
}

/**
 * One column of the picked rows. Knows the kinds that snapshots hold: numbers, texts, texts by dictionary, and lists of these.
 * @param sources the column in each source.
 */
export function gatherRows(sources: readonly Data[], { from, row }: Pick): Data {
  const [{ type, typeId }] = sources as [Data, ...Data[]]
  const nulls = gatherNulls(sources, { from, row })
  switch (typeId) {
    case Type.Int:
    case Type.Float:
    case Type.Float64: {
      const data = new (sources[0]!.values.constructor as Float64ArrayConstructor)(row.length)
      for (let at = 0; at < row.length; at++) data[at] = (sources[from[at]!]!.values as Float64Array)[row[at]!]!
      return make({ type, data, ...nulls })
    }
    case Type.Dictionary:
      return gatherTerms(sources as Data<Dictionary>[], { from, row }, nulls)
    case Type.Utf8:
      return gatherTexts(sources, { from, row }, nulls)
    case Type.List: {
      const { offsets, inner } = spread(sources, { from, row })
      const child = gatherRows(
        sources.map(({ children }) => children[0]!),
        inner,
      )
      return make({ type, valueOffsets: offsets, child, length: row.length, ...nulls })
    }
    default:
      throw new TypeError(`a column of ${String(type)}`)
  }
}

interface Nulls {
  nullBitmap?: Uint8Array
  nullCount: number
}

function gatherNulls(sources: readonly Data[], { from, row }: Pick): Nulls {
  if (sources.every(({ nullCount }) => nullCount === 0)) return { nullCount: 0 }
  const nullBitmap = new Uint8Array((row.length + 7) >> 3)
  let nullCount = 0
  for (let at = 0; at < row.length; at++) {
    const { nullCount: none, nullBitmap: known } = sources[from[at]!]!
    const source = row[at]!
    if (none === 0 || (known![source >> 3]! >> (source & 7)) & 1) nullBitmap[at >> 3]! |= 1 << (at & 7)
    else nullCount++
  }
  return { nullBitmap, nullCount }
}

/** The dictionaries one behind the other: a text that stands in two of them is met by its name. */
function gatherTerms(sources: readonly Data<Dictionary>[], { from, row }: Pick, nulls: Nulls): Data {
  const starts = new Map<Vector, number>()
  let size = 0
  for (const { dictionary } of sources) {
    if (!dictionary || starts.has(dictionary)) continue
    starts.set(dictionary, size)
    size += dictionary.length
  }
  const shift = sources.map(({ dictionary }) => (dictionary ? starts.get(dictionary)! : 0))
  const data = new Int32Array(row.length)
  for (let at = 0; at < row.length; at++) {
    const source = from[at]!
    data[at] = (sources[source]!.values as Int32Array)[row[at]!]! + shift[source]!
  }
  const dictionary = new Vector([...starts.keys()].flatMap((each) => [...each.data]))
  const type = new Dictionary(sources[0]!.type.dictionary, new Int32())
  return make({ type, data, dictionary, ...nulls })
}

function gatherTexts(sources: readonly Data[], pick: Pick, nulls: Nulls): Data {
  const { from, row } = pick
  const { offsets } = spread(sources, pick, false)
  const data = new Uint8Array(offsets[row.length]!)
  for (let at = 0; at < row.length; at++) {
    const { values, valueOffsets } = sources[from[at]!]!
    const begin = (valueOffsets as Int32Array)[row[at]!]!
    const length = offsets[at + 1]! - offsets[at]!
    // A loop beats `set` with a view on texts as short as these.
    for (let byte = 0; byte < length; byte++) data[offsets[at]! + byte] = (values as Uint8Array)[begin + byte]!
  }
  return make({ type: sources[0]!.type, data, valueOffsets: offsets, ...nulls })
}

/** Where the picked rows' items begin, and, when asked, the pick of the items themselves. */
function spread(sources: readonly Data[], { from, row }: Pick, items = true): { offsets: Int32Array; inner: Pick } {
  const offsets = new Int32Array(row.length + 1)
  for (let at = 0; at < row.length; at++) {
    const starts = sources[from[at]!]!.valueOffsets as Int32Array
    offsets[at + 1] = offsets[at]! + starts[row[at]! + 1]! - starts[row[at]!]!
  }
  const size = items ? offsets[row.length]! : 0
  const inner = { from: new Uint16Array(size), row: new Uint32Array(size) }
  for (let at = 0; items && at < row.length; at++) {
    const start = (sources[from[at]!]!.valueOffsets as Int32Array)[row[at]!]!
    for (let item = offsets[at]!; item < offsets[at + 1]!; item++) {
      inner.from[item] = from[at]!
      inner.row[item] = start + item - offsets[at]!
    }
  }
  return { offsets, inner }
}

/** The library's types tell each kind's parts apart, which here are only known as they run. */
function make(parts: { type: DataType } & Record<string, unknown>): Data {
  return makeData(parts as never) as Data
}
