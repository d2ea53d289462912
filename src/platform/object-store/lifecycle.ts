import {
  PutBucketLifecycleConfigurationCommand,
  type S3Client,
  type LifecycleRule as S3Rule,
  S3ServiceException,
  type TransitionStorageClass,
} from '@aws-sdk/client-s3'
import { AppError, userError } from '../../core/errors.ts'

/** What becomes of objects under a prefix. */
export interface LifecycleRule {
  prefix: string
  /** Days after which they go to `storageClass`; undefined: never. */
  coldAfterDays?: number
  storageClass?: string
  /** Days after which they are deleted; undefined: never. */
  deleteAfterDays?: number
}

/** How stores answer that have no lifecycles: S3's own code, plain HTTP's, and what some proxies make of it. */
const NOT_THERE = new Set(['NotImplemented', 'MethodNotAllowed', 'UnsupportedOperation', 'NotSupported'])

/**
 * Replaces a bucket's lifecycle rules.
 * @throws AppError `NO_LIFECYCLES` when the store has none, `INVALID_LIFECYCLE` when it refuses the rules.
 */
export async function putLifecycle(s3: S3Client, bucket: string, rules: readonly LifecycleRule[]): Promise<void> {
  try {
    await s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket: bucket,
        LifecycleConfiguration: { Rules: rules.map(toS3Rule) },
      }),
    )
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error
    const status = error.$metadata.httpStatusCode
    if (NOT_THERE.has(error.name) || status === 501 || status === 405)
      throw new AppError(
        'NO_LIFECYCLES',
        'user',
        `The object store has no lifecycles (${error.name}): delete and move objects by its own means`,
        { cause: error },
      )
    if (status === 400)
      throw userError('INVALID_LIFECYCLE', `The object store refuses the rules of ${bucket}: ${error.message}`)
    throw error
  }
}

function toS3Rule({ prefix, coldAfterDays, storageClass, deleteAfterDays }: LifecycleRule): S3Rule {
  return {
    ID: `creatorscope ${prefix}`,
    Status: 'Enabled',
    Filter: { Prefix: prefix },
    ...(coldAfterDays === undefined
      ? {}
      : { Transitions: [{ Days: coldAfterDays, StorageClass: storageClass as TransitionStorageClass }] }),
    ...(deleteAfterDays === undefined ? {} : { Expiration: { Days: deleteAfterDays } }),
  }
}
