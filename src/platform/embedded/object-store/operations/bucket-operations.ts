import { receiveText } from '../body/receive-body.ts'
import { type Operation, sendEmpty, sendXml } from '../call.ts'
import { s3Error } from '../errors.ts'
import { checkBucketName, headerOf } from '../request.ts'
import { parseXml, textOf } from '../xml.ts'

export const OWNER = { ID: 'owner', DisplayName: 'owner' }

export const listBuckets: Operation = ({ response, storage }) => {
  const buckets = storage.objects
    .buckets()
    .map(({ name, created }) => ({ Name: name, CreationDate: new Date(created).toISOString() }))
  sendXml(response, 200, 'ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket: buckets } })
}

export const createBucket: Operation = async ({ request, bucket, signature, response, storage, region }) => {
  checkBucketName(bucket)
  if (headerOf(request, 'x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true')
    throw s3Error('NotImplemented', 'Object Lock is not implemented.')
  const text = await receiveText(request, signature)
  const wanted = text === '' ? undefined : textOf(parseXml(text, 'CreateBucketConfiguration'), 'LocationConstraint')
  if (wanted && wanted !== region)
    throw s3Error('InvalidArgument', `This store is in the region ${region}, not in ${wanted}.`)
  await storage.commit(() => storage.objects.createBucket(bucket))
  sendEmpty(response, 200, { location: `/${bucket}` })
}

export const headBucket: Operation = ({ bucket, response, storage, region }) => {
  storage.objects.checkBucket(bucket)
  sendEmpty(response, 200, { 'x-amz-bucket-region': region })
}

export const getBucketLocation: Operation = ({ bucket, response, storage, region }) => {
  storage.objects.checkBucket(bucket)
  // S3's oldest region is told as an empty element.
  sendXml(response, 200, 'LocationConstraint', region === 'us-east-1' ? '' : region)
}

export const deleteBucket: Operation = async ({ bucket, response, storage }) => {
  await storage.commit(() => storage.objects.removeBucket(bucket))
  sendEmpty(response, 204)
}
