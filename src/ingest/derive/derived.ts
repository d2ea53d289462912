/** Marks a value that was worked out from others, so that storage can tell it from one that the source gave. */
export interface Derived {
  readonly derived: true
}
