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

/** Takes the values of one column one by one; what is NULL is an empty value in a column that cannot be NULL. */
export interface ColumnWriter {
  readonly size: number
  add(value: WireValue): void
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
      return new ScalarWriter((sink, value) => sink.writeUint32(Number(value)))
    case 'Float64':
      return new ScalarWriter((sink, value) => sink.writeFloat64(Number(value)))
    case 'Bool':
      return new ScalarWriter((sink, value) => sink.writeByte(value === true ? 1 : 0))
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
  readonly #write: (sink: ByteSink, value: WireValue) => void

  constructor(write: (sink: ByteSink, value: WireValue) => void) {
    this.#write = write
  }

  get size(): number {
    return this.#sink.size
  }

  add(value: WireValue): void {
    this.#write(this.#sink, value)
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
    if (value === null) this.#sink.writeZeros(8)
    else if (typeof value === 'string') this.#sink.writeBigUint64(BigInt(value))
    else this.#sink.writeInt64(value as number)
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
      this.#sink.writeZeros(8)
      return
    }
    if (value !== this.#text) {
      this.#text = value as string
      this.#moment = readMoment(this.#text)
    }
    this.#sink.writeInt64(this.#moment)
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

class NullableWriter implements ColumnWriter {
  readonly #nulls = new ByteSink()
  readonly #values: ColumnWriter

  constructor(values: ColumnWriter) {
    this.#values = values
  }

  get size(): number {
    return this.#nulls.size + this.#values.size
  }

  add(value: WireValue): void {
    this.#nulls.writeByte(value === null ? 1 : 0)
    this.#values.add(value)
  }

  take(): Buffer[] {
    return [...this.#nulls.take(), ...this.#values.take()]
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

  take(): Buffer[] {
    this.#end = 0
    return [...this.#ends.take(), ...this.#names.take(), ...this.#values.take()]
  }
}
