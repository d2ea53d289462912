import { type ReactNode, useState } from 'react'
import { thumbHashToDataURL } from 'thumbhash'

/** A stored picture as the API tells of it. */
export interface StoredPicture {
  url: string | null
  /** A smaller one of the same, where it was made. */
  thumbnailUrl: string | null
  /** Base64; what stands in its place until it is loaded. */
  thumbhash: string | null
}

interface LoadingPictureProps extends Omit<React.ComponentProps<'img'>, 'src' | 'placeholder'> {
  picture: StoredPicture
  /** Stands where there is no picture, with the reason. */
  placeholder: (reason: string) => ReactNode
}

/**
 * The small picture where it exists, else the whole one, loaded when it comes near the screen. Until it is there, its blurred
 * ThumbHash, said to be a placeholder by `aria-busy` and the title; where none can be shown, the given placeholder.
 */
export function LoadingPicture({ picture, placeholder, style, title, ...rest }: LoadingPictureProps) {
  const { url, thumbnailUrl, thumbhash } = picture
  const [failed, setFailed] = useState<readonly string[]>([])
  const [loaded, setLoaded] = useState<string | null>(null)
  const shown = [thumbnailUrl, url].find((each) => each !== null && !failed.includes(each))
  if (!shown) return placeholder(url === null ? 'No picture stored yet' : 'The picture could not be loaded')
  const isLoading = loaded !== shown
  const blurred = isLoading && thumbhash !== null ? blurredUrl(thumbhash) : null
  return (
    // biome-ignore lint/a11y/useAltText: the caller's props carry it
    <img
      {...rest}
      src={shown}
      loading="lazy"
      decoding="async"
      style={blurred === null ? style : { ...style, background: `center / cover url(${blurred})` }}
      // A picture without a text is decoration, which no state may be told of.
      aria-busy={rest.alt ? isLoading : undefined}
      title={blurred === null ? title : 'Blurred until the picture is loaded'}
      onLoad={() => setLoaded(shown)}
      onError={() => setFailed([...failed, shown])}
    />
  )
}

function blurredUrl(thumbhash: string): string | null {
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)))
  } catch {
    return null // not base64: the picture itself is what matters
  }
}
