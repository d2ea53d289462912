import { type TSchema, Type } from 'typebox'

/** A parameter that may be left out and yet is always there for the handler, since validation puts the default in. */
export const defaulted = <T extends TSchema>(schema: T): T => Type.Optional(schema) as unknown as T
