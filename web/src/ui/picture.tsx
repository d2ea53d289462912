import { initialsOf } from './format.ts'
import { LoadingPicture, type StoredPicture } from './loading-picture.tsx'
import classes from './picture.module.css'

interface PictureProps {
  picture: StoredPicture
  /** `post`: the picture shows the latest post, since none of the profile is known. */
  kind: 'profile' | 'post' | null
  name: string | null
  size: number
  /** Text for screen readers; empty where the name stands beside the picture. */
  alt: string
}

/** What the API tells of a creator's picture. */
export function pictureOf(profile: {
  pictureUrl: string | null
  pictureThumbnailUrl?: string | null
  pictureThumbhash?: string | null
}): StoredPicture {
  return {
    url: profile.pictureUrl,
    thumbnailUrl: profile.pictureThumbnailUrl ?? null,
    thumbhash: profile.pictureThumbhash ?? null,
  }
}

/**
 * A creator's picture. Without one, a dashed box with initials that nobody takes for the picture. The box has its size from the
 * start, so nothing shifts.
 */
export function Picture({ picture, kind, name, size, alt }: PictureProps) {
  return (
    <LoadingPicture
      picture={picture}
      className={classes.picture}
      alt={alt}
      width={size}
      height={size}
      title={kind === 'post' ? 'Picture of the latest post' : undefined}
      placeholder={(reason) => (
        <span
          className={classes.placeholder}
          style={{ width: size, height: size, fontSize: size * 0.34 }}
          title={reason}
        >
          <span aria-hidden="true">{initialsOf(name)}</span>
        </span>
      )}
    />
  )
}
