import { useState } from 'react'
import { initialsOf } from './format.ts'
import classes from './picture.module.css'

interface PictureProps {
  url: string | null
  /** `post`: the picture shows the latest post, since none of the profile is known. */
  kind: 'profile' | 'post' | null
  name: string | null
  size: number
  /** Text for screen readers; empty where the name stands beside the picture. */
  alt: string
}

/**
 * A creator's picture, loaded when it comes near the screen. Without one, a dashed box with initials that nobody takes for
 * the picture. The box has its size from the start, so nothing shifts.
 */
export function Picture({ url, kind, name, size, alt }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null)
  if (url === null || failed === url) {
    const reason = url === null ? 'No picture stored yet' : 'The picture could not be loaded'
    return (
      <span className={classes.placeholder} style={{ width: size, height: size, fontSize: size * 0.34 }} title={reason}>
        <span aria-hidden="true">{initialsOf(name)}</span>
      </span>
    )
  }
  return (
    <img
      className={classes.picture}
      src={url}
      alt={alt}
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
      title={kind === 'post' ? 'Picture of the latest post' : undefined}
      onError={() => setFailed(url)}
    />
  )
}
