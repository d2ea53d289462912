import { ByteSink } from './byte-sink.ts'

/** A value of a raw row: a count beyond 2^53 is its digits, a moment is `YYYY-MM-DD hh:mm:ss.mmm` in UTC. */
export type WireValue = string | number | boolean | readonly string[] | WireMap | null
type WireMap = { readonly [name: string]: number | WireMap }

/** How a column's values stand in ClickHouse's Native format; ClickHouse makes a LowCardinality of a text by itself. */
export type WireType =
  | 'String'
  | 'UInt64'
  | 'UInt32'
  | 'Float64'
  | 'Bool'
  | "DateTime64(3, 'UTC')"
  | 'Array(String)'
  | 'Map(String, Float64)'
  | 'Map(String, Map(String, Float64))'

/** Takes the values of one column one by one. */
export interface ColumnWriter {
  readonly size: number
  /** NULL is an empty value in a column that cannot be NULL. */
  add(value: WireValue): void
  /** Values that NULL stands for. */
  addEmpty(count: number): void
  /** Gives all that was written, and begins anew. */
  take(): Buffer[]
}

/** A writer for a column of this type. */
export function columnWriter(type: WireType, isNullable: boolean): ColumnWriter {
  const values = plainWriter(type)
  return isNullable ? new NullableWriter(values) : values
}

function plainWriter(type: WireType): ColumnWriter {
  switch (type) {
    case 'String':
      return new TextWriter()
    case 'UInt64':
      return new CountWriter()
    case 'UInt32':
      return new ScalarWriter(4, (sink, value) => sink.writeUint32(Number(value)))
    case 'Float64':
      return new ScalarWriter(8, (sink, value) => sink.writeFloat64(Number(value)))
    case 'Bool':
      return new ScalarWriter(1, (sink, value) => sink.writeByte(value === true ? 1 : 0))
    case "DateTime64(3, 'UTC')":
      return new MomentWriter()
    case 'Array(String)':
      return new ListWriter()
    case 'Map(String, Float64)':
      return new MapWriter(plainWriter('Float64'))
    case 'Map(String, Map(String, Float64))':
      return new MapWriter(plainWriter('Map(String, Float64)'))
  }
}

class ScalarWriter implements ColumnWriter {
  readonly #sink = new ByteSink()
  readonly #width: number
  readonly #write: (sink: ByteSink, value: WireValue) => void

  constructor(width: number, write: (sink: ByteSink, value: WireValue) => void) {
    this.#width = width
    this.#write = write
  }

  get size(): number {
    return this.#sink.size
  }

  add(value: WireValue): void {
    this.#write(this.#sink, value)
  }

  addEmpty(count: number): void {
    this.#sink.writeBytes(0, count * this.#width)
  }

  take(): Buffer[] {
    return this.#sink.take()
  }
}

class TextWriter implements ColumnWriter {
  readonly #sink = new ByteSink()

  get size(): number {
    return this.#sink.size
  }

  add(value: WireValue): void {
    if (value === null) this.#sink.writeByte(0)
    else this.#sink.writeText(value as string)
  }

  addEmpty(count: number): void {
    this.#sink.writeBytes(0, count)
  }

  take(): Buffer[] {
    return this.#sink.take()
  }
}

class CountWriter implements ColumnWriter {
  readonly #sink = new ByteSink()

  get size(): number {
    return this.#sink.size
  }

  add(value: WireValue): void {
    if (value === null) this.addEmpty(1)
    else if (typeof value === 'string') this.#sink.writeBigUint64(BigInt(value))
    else this.#sink.writeInt64(value as number)
  }

  addEmpty(count: number): void {
    this.#sink.writeBytes(0, count * 8)
  }

  take(): Buffer[] {
    return this.#sink.take()
  }
}

class MomentWriter implements ColumnWriter {
  readonly #sink = new ByteSink()
  /** Neighbours often have the same. */
  #text = ''
  #moment = 0

  get size(): number {
    return this.#sink.size
  }

  add(value: WireValue): void {
    if (value === null) {
      this.addEmpty(1)
      return
    }
    if (value !== this.#text) {
      this.#text = value as string
      this.#moment = readMoment(this.#text)
    }
    this.#sink.writeInt64(this.#moment)
  }

  addEmpty(count: number): void {
    this.#sink.writeBytes(0, count * 8)
  }

  take(): Buffer[] {
    return this.#sink.take()
  }
}

function readMoment(text: string): number {
  const digits = (at: number, end: number): number => {
    let number = 0
    for (let i = at; i < end; i++) number = number * 10 + text.charCodeAt(i) - 0x30
    return number
  }
  const [hour, minute, second] = [digits(11, 13), digits(14, 16), digits(17, 19)]
  return Date.UTC(digits(0, 4), digits(5, 7) - 1, digits(8, 10), hour, minute, second, digits(20, 23))
}

/** Most columns are known of nearly all rows or of none, so runs of both are counted and written at their ends. */
class NullableWriter implements ColumnWriter {
  readonly #nulls = new ByteSink()
  readonly #values: ColumnWriter
  #isNull = false
  #run = 0

  constructor(values: ColumnWriter) {
    this.#values = values
  }

  get size(): number {
    return this.#nulls.size + this.#values.size + this.#run
  }

  add(value: WireValue): void {
    const isNull = value === null
    if (isNull !== this.#isNull) this.#endRun(isNull)
    this.#run++
    if (!isNull) this.#values.add(value)
  }

  addEmpty(count: number): void {
    if (!this.#isNull) this.#endRun(true)
    this.#run += count
  }

  take(): Buffer[] {
    this.#endRun(false)
    return [...this.#nulls.take(), ...this.#values.take()]
  }

  #endRun(isNull: boolean): void {
    this.#nulls.writeBytes(this.#isNull ? 1 : 0, this.#run)
    if (this.#isNull) this.#values.addEmpty(this.#run)
    this.#isNull = isNull
    this.#run = 0
  }
}

class ListWriter implements ColumnWriter {
  readonly #ends = new ByteSink()
  readonly #items = new ByteSink()
  #end = 0

  get size(): number {
    return this.#ends.size + this.#items.size
  }

  add(value: WireValue): void {
    if (value !== null) {
      const list = value as readonly string[]
      for (const item of list) this.#items.writeText(item)
      this.#end += list.length
    }
    this.#ends.writeInt64(this.#end)
  }

  addEmpty(count: number): void {
    for (let i = 0; i < count; i++) this.#ends.writeInt64(this.#end)
  }

  take(): Buffer[] {
    this.#end = 0
    return [...this.#ends.take(), ...this.#items.take()]
  }
}

class MapWriter implements ColumnWriter {
  readonly #ends = new ByteSink()
  readonly #names = new ByteSink()
  readonly #values: ColumnWriter
  #end = 0

  constructor(values: ColumnWriter) {
    this.#values = values
  }

  get size(): number {
    return this.#ends.size + this.#names.size + this.#values.size
  }

  add(value: WireValue): void {
    for (const [name, inner] of Object.entries((value ?? {}) as WireMap)) {
      this.#names.writeText(name)
      this.#values.add(inner)
      this.#end++
    }
    this.#ends.writeInt64(this.#end)
  }

  addEmpty(count: number): void {
    for (let i = 0; i < count; i++) this.#ends.writeInt64(this.#end)
  }

  take(): Buffer[] {
    this.#end = 0
    return [...this.#ends.take(), ...this.#names.take(), ...this.#values.take()]
  }
}
