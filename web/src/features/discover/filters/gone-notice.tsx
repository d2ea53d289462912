import classes from './gone-notice.module.css'

/** Says which values of a search are no more, so that nobody reads the result as if they were. */
export function GoneNotice({ gone }: { gone: readonly string[] }) {
  if (gone.length === 0) return null
  return (
    <p role="status" className={classes.notice}>
      <strong>Parts of this search are gone:</strong> {gone.join('; ')}. The rest of it still works.
    </p>
  )
}
