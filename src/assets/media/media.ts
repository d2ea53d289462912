/** What the bytes are, found from the bytes alone. */
export interface Media {
  extension: 'jpg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'mp4' | 'webm'
  contentType: string
  /** Pixels, as they are shown (a turned HEIC counts turned); of a JPEG as stored, before its EXIF orientation. */
  width: number
  height: number
  /** Pictures in it: more than one is an animation; null for videos, whose frames are not counted. */
  frames: number | null
}

/** A medium whose structure is whole, and where it ends. */
export interface WalkedMedia extends Media {
  /** Bytes that belong to the structure; what follows belongs to something else. */
  end: number
}

/** Why a body is no medium that we keep; one line for a person. */
export interface Refusal {
  refused: string
}

/** Walks a structure to its end; reads beyond the body throw Node's ERR_OUT_OF_RANGE, which the caller takes for truncation. */
export type Walk = (body: Buffer) => WalkedMedia | Refusal
