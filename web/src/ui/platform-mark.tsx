import { platformName } from './format-words.ts'
import classes from './platform-mark.module.css'

/** The platform's name with its colour, the same colour as in every chart. */
export function PlatformMark({ platform }: { platform: 'INSTAGRAM' | 'YOUTUBE' }) {
  return (
    <span className={classes.mark} data-platform={platform}>
      {platformName(platform)}
    </span>
  )
}
