import { Fragment } from 'react'

/** A table's name that may break after its underscores. */
export function NodeName({ name }: { name: string }) {
  const words = name.split('_')
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice in a name, and never moves.
    <Fragment key={index}>
      {word}
      {index < words.length - 1 && (
        <>
          _<wbr />
        </>
      )}
    </Fragment>
  ))
}
