import { receiveText } from '../body/receive-body.ts'
import { type Operation, sendEmpty, sendXml } from '../call.ts'
import { type Conditions, checkWriteConditions } from '../conditions.ts'
import { s3Error, toErrorAnswer } from '../errors.ts'
import { headerOf } from '../request.ts'
import type { Storage } from '../storage/storage.ts'
import { type ParsedXml, parseXml, textOf, type XmlTree } from '../xml.ts'

const MAX_KEYS = 1000

export const deleteObject: Operation = async ({ request, bucket, key, response, storage }) => {
  const conditions = { ifMatch: headerOf(request, 'if-match') }
  const removed = await storage.commit(() => {
    storage.objects.checkBucket(bucket)
    return remove(storage, bucket, key, conditions)
  })
  storage.blobs.remove(removed)
  sendEmpty(response, 204)
}

/** Many keys in one transaction; each is answered for itself. */
export const deleteObjects: Operation = async ({ request, bucket, signature, response, storage }) => {
  const document = parseXml(await receiveText(request, signature), 'Delete')
  const targets = readTargets(document.Object)
  const isQuiet = textOf(document, 'Quiet')?.trim() === 'true'
  const { removed, deleted, errors } = await storage.commit(() => {
    storage.objects.checkBucket(bucket)
    const removed = []
    const deleted: XmlTree[] = []
    const errors: XmlTree[] = []
    for (const { key, etag } of targets) {
      try {
        removed.push(...remove(storage, bucket, key, { ifMatch: etag }))
        deleted.push({ Key: key })
      } catch (error) {
        const { status, code, message } = toErrorAnswer(error)
        if (status >= 500) throw error
        errors.push({ Key: key, Code: code, Message: message })
      }
    }
    return { removed, deleted, errors }
  })
  storage.blobs.remove(removed)
  sendXml(response, 200, 'DeleteResult', { Deleted: isQuiet ? [] : deleted, Error: errors })
}

/** Removes an object's row and returns its blobs; a key that is not there is no error unless a condition asks for it. */
function remove({ objects }: Storage, bucket: string, key: string, conditions: Conditions) {
  const entry = objects.find(bucket, key)
  checkWriteConditions(entry, conditions)
  if (entry === undefined) return []
  objects.remove(bucket, key)
  return entry.blobs
}

function readTargets(list: ParsedXml | undefined): { key: string; etag: string | undefined }[] {
  if (!Array.isArray(list) || list.length > MAX_KEYS)
    throw s3Error('MalformedXML', `Delete needs 1 to ${MAX_KEYS} objects.`)
  return list.map((one) => {
    const key = textOf(one, 'Key')
    if (!key) throw s3Error('MalformedXML', 'An object to delete has no key.')
    if (textOf(one, 'VersionId')) throw s3Error('NotImplemented', 'Versions are not implemented.')
    return { key, etag: textOf(one, 'ETag') }
  })
}
