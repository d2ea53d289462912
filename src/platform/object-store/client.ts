import type { Readable } from 'node:stream'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadBucketCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { type LifecycleRule, putLifecycle } from './lifecycle.ts'
import { openPutObject } from './put-object.ts'

export interface ObjectStoreSettings {
  endpoint: string
  region: string
  /** undefined: the standard AWS provider chain (environment, profile, IAM role, STS). */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

export interface ObjectHead {
  bytes: number
  etag: string | undefined
  contentType: string | undefined
  cacheControl: string | undefined
  contentDisposition: string | undefined
  lastModified: Date | undefined
  /** Of its bytes, in hexadecimal, as `put` wrote it; undefined for an object that came another way. */
  sha256: string | undefined
}

export interface StoredObject extends ObjectHead {
  body: Readable
  /** Set on a partial answer. */
  contentRange: string | undefined
}

/** One bucket store by S3's protocol. */
export type ObjectStore = ReturnType<typeof openObjectStore>

/** Opens an S3 store (path-style addresses, so that any compatible store works). */
export function openObjectStore(settings: ObjectStoreSettings) {
  const s3 = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    ...(settings.credentials ? { credentials: settings.credentials } : {}),
  })
  const { put, close } = openPutObject({
    endpoint: settings.endpoint,
    region: settings.region,
    // The SDK's way to them is long also where they are given.
    credentials: () => settings.credentials ?? s3.config.credentials(),
  })

  return {
    /** Creates the bucket unless it exists. */
    async ensureBucket(bucket: string): Promise<void> {
      try {
        await s3.send(new HeadBucketCommand({ Bucket: bucket }))
      } catch (error) {
        if (!isNotFound(error)) throw error
        await s3.send(new CreateBucketCommand({ Bucket: bucket })).catch((createError: unknown) => {
          // Two processes may start at once; the other one's bucket is as good.
          if (!(createError instanceof S3ServiceException && createError.name.startsWith('BucketAlready')))
            throw createError
        })
      }
    },

    /**
     * Stores a whole object and returns its ETag.
     * @throws AppError `STORE_UNREACHABLE`, `STORE_BUSY`, `STORE_REFUSED` (transient), with `retryAfterMs` in its details.
     */
    put,

    /** The object (a byte range of it when `range` is an HTTP Range header), or undefined when there is none. */
    async get(bucket: string, key: string, range?: string): Promise<StoredObject | undefined> {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }))
        return { ...describeObject(answer), body: answer.Body as Readable, contentRange: answer.ContentRange }
      } catch (error) {
        if (isNotFound(error)) return undefined
        throw error
      }
    },

    /** What is known of the object, without its bytes, or undefined when there is none. */
    async head(bucket: string, key: string): Promise<ObjectHead | undefined> {
      try {
        return describeObject(await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
      } catch (error) {
        if (isNotFound(error)) return undefined
        throw error
      }
    },

    /** Removes an object; one that does not exist is no error. */
    async remove(bucket: string, key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },

    /** Every key under a prefix, in order. */
    async *keys(bucket: string, prefix: string): AsyncGenerator<string> {
      let token: string | undefined
      do {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        )
        for (const object of page.Contents ?? []) if (object.Key !== undefined) yield object.Key
        token = page.NextContinuationToken
      } while (token !== undefined)
    },

    /** @throws AppError `NO_LIFECYCLES`, `INVALID_LIFECYCLE`. */
    putLifecycle: (bucket: string, rules: readonly LifecycleRule[]): Promise<void> => putLifecycle(s3, bucket, rules),

    /** Throws when the store does not answer or refuses the credentials. */
    async ping(bucket: string): Promise<void> {
      await s3.send(new HeadBucketCommand({ Bucket: bucket }))
    },

    close(): void {
      close()
      s3.destroy()
    },
  }
}

function describeObject(answer: HeadObjectCommandOutput | GetObjectCommandOutput): ObjectHead {
  return {
    bytes: answer.ContentLength ?? 0,
    etag: answer.ETag,
    contentType: answer.ContentType,
    cacheControl: answer.CacheControl,
    contentDisposition: answer.ContentDisposition,
    lastModified: answer.LastModified,
    sha256: answer.Metadata?.sha256,
  }
}

/** Whether the store refused a range that lies beyond the object. */
export function isRangeRefused(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 416
}

function isNotFound(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404
}
