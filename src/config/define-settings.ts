/** A setting of the product. */
export interface Definition {
  /** Environment variable. */
  env: string
  /** Text as a person would write it in the environment; absent: the setting is optional. */
  default?: string
  type: 'text' | 'integer' | 'boolean' | 'list' | 'url'
  /** One sentence, with the unit. */
  description: string
}

/** Settings by name, each with its literal type. */
export const defineSettings = <const T extends Record<string, Definition>>(settings: T): T => settings
