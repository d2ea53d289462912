import classes from './tag-list.module.css'

/** A tenant's own words about something. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag} dir="auto">
          {tag}
        </span>
      ))}
    </span>
  )
}

/** Tags as people write them in one line: `food, vegan`. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[,;]/).map((tag) => tag.trim().slice(0, 50)))].filter((tag) => tag !== '').slice(0, 50)
}
