import type { Operation } from './call.ts'
import { s3Error } from './errors.ts'
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  headBucket,
  listBuckets,
} from './operations/bucket-operations.ts'
import { copyObject } from './operations/copy-object.ts'
import { deleteObject, deleteObjects } from './operations/delete-objects.ts'
import { getObject, headObject } from './operations/get-object.ts'
import { listObjects, listObjectsV1 } from './operations/list-objects.ts'
import { abortMultipartUpload, completeMultipartUpload, createMultipartUpload } from './operations/multipart-upload.ts'
import { putObject } from './operations/put-object.ts'
import { listMultipartUploads, listParts, uploadPart, uploadPartCopy } from './operations/upload-part.ts'
import { headerOf, queryOf, type S3Request } from './request.ts'

interface Route {
  method: string
  scope: 'service' | 'bucket' | 'object'
  operation: Operation
  /** Query parameter that must be there. */
  query?: string
  /** Header that must be there. */
  header?: string
}

/** The first that fits answers. */
const ROUTES: readonly Route[] = [
  { method: 'GET', scope: 'service', operation: listBuckets },
  { method: 'PUT', scope: 'bucket', operation: createBucket },
  { method: 'HEAD', scope: 'bucket', operation: headBucket },
  { method: 'DELETE', scope: 'bucket', operation: deleteBucket },
  { method: 'GET', scope: 'bucket', query: 'location', operation: getBucketLocation },
  { method: 'GET', scope: 'bucket', query: 'uploads', operation: listMultipartUploads },
  { method: 'GET', scope: 'bucket', query: 'list-type', operation: listObjects },
  { method: 'GET', scope: 'bucket', operation: listObjectsV1 },
  { method: 'POST', scope: 'bucket', query: 'delete', operation: deleteObjects },
  { method: 'PUT', scope: 'object', query: 'uploadId', header: 'x-amz-copy-source', operation: uploadPartCopy },
  { method: 'PUT', scope: 'object', query: 'uploadId', operation: uploadPart },
  { method: 'PUT', scope: 'object', header: 'x-amz-copy-source', operation: copyObject },
  { method: 'PUT', scope: 'object', operation: putObject },
  { method: 'GET', scope: 'object', query: 'uploadId', operation: listParts },
  { method: 'GET', scope: 'object', operation: getObject },
  { method: 'HEAD', scope: 'object', operation: headObject },
  { method: 'POST', scope: 'object', query: 'uploads', operation: createMultipartUpload },
  { method: 'POST', scope: 'object', query: 'uploadId', operation: completeMultipartUpload },
  { method: 'DELETE', scope: 'object', query: 'uploadId', operation: abortMultipartUpload },
  { method: 'DELETE', scope: 'object', operation: deleteObject },
]

/** S3's sub-resources that are not here. They must not fall through: `PUT /bucket?lifecycle` is no CreateBucket. */
const NOT_THERE = new Set(
  `accelerate acl analytics attributes cors encryption intelligent-tiering inventory legal-hold lifecycle logging metadataTable
  metrics notification object-lock ownershipControls policy policyStatus publicAccessBlock renameObject replication
  requestPayment restore retention select session tagging torrent versionId versioning versions website`.split(/\s+/),
)

/** The operation that a request asks for. Errors: MethodNotAllowed, NotImplemented. */
export function findOperation(request: S3Request): Operation {
  const missing = request.query.find(([name]) => NOT_THERE.has(name))?.[0]
  if (missing !== undefined) throw s3Error('NotImplemented', `The sub-resource ?${missing} is not implemented.`)
  const scope = request.bucket === undefined ? 'service' : request.key === undefined ? 'bucket' : 'object'
  const route = ROUTES.find(
    (one) =>
      one.method === request.method &&
      one.scope === scope &&
      (one.query === undefined || queryOf(request, one.query) !== undefined) &&
      (one.header === undefined || headerOf(request, one.header) !== undefined),
  )
  if (route === undefined) throw s3Error('MethodNotAllowed')
  if (request.method === 'GET' && scope === 'object' && queryOf(request, 'partNumber') !== undefined)
    throw s3Error('NotImplemented', 'Reading a part by its number is not implemented.')
  return route.operation
}
