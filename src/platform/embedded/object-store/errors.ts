import { AppError } from '../../../core/errors.ts'

/** S3's error codes that this store answers, with their HTTP status and usual text. Source: "Error responses", Amazon S3 API Reference. */
const S3_ERRORS = {
  AccessDenied: [403, 'Access Denied'],
  AuthorizationHeaderMalformed: [400, 'The authorization header that you provided is not valid.'],
  AuthorizationQueryParametersError: [400, 'The authorization query parameters that you provided are not valid.'],
  BadDigest: [400, 'The checksum that you specified did not match what we received.'],
  BucketAlreadyOwnedByYou: [409, 'The bucket exists already and is yours.'],
  BucketNotEmpty: [409, 'The bucket that you tried to delete is not empty.'],
  EntityTooLarge: [400, 'Your upload exceeds the largest allowed size.'],
  EntityTooSmall: [400, 'Your upload is smaller than the least allowed size: all parts but the last need 5 MiB.'],
  IncompleteBody: [400, 'You did not provide the number of bytes that you announced.'],
  InsufficientStorage: [507, 'The disk of the object store is full; nothing was changed.'],
  InternalError: [500, 'The object store failed; its log says why.'],
  InvalidAccessKeyId: [403, 'The access key that you provided does not exist here.'],
  InvalidArgument: [400, 'Invalid argument.'],
  InvalidBucketName: [400, 'The bucket name is not valid: 3 to 63 of a-z, 0-9, dot and hyphen.'],
  InvalidDigest: [400, 'The digest that you specified is not valid.'],
  InvalidPart: [400, 'A part that you named was not uploaded, or its ETag is another.'],
  InvalidPartOrder: [400, 'The parts must be named in ascending order.'],
  InvalidRange: [416, 'The requested range cannot be satisfied.'],
  InvalidRequest: [400, 'Invalid request.'],
  InvalidStorageClass: [400, 'The storage class is not valid here: only STANDARD exists.'],
  InvalidURI: [400, 'The request target could not be parsed.'],
  KeyTooLongError: [400, 'Your key is longer than 1,024 bytes.'],
  MalformedTrailerError: [400, 'The trailer of the body is not well formed or lacks an announced field.'],
  MalformedXML: [400, 'The XML that you provided is not well formed or lacks what this request needs.'],
  MetadataTooLarge: [400, 'Your metadata headers exceed 2 KB.'],
  MethodNotAllowed: [405, 'The method is not allowed against this resource.'],
  MissingContentLength: [411, 'You must provide the Content-Length header.'],
  MissingSecurityHeader: [400, 'Your request lacks a required header.'],
  NoSuchBucket: [404, 'The bucket does not exist.'],
  NoSuchKey: [404, 'The key does not exist.'],
  NoSuchUpload: [404, 'The multipart upload does not exist; it may have been aborted or completed.'],
  NotImplemented: [501, 'This store does not do what the request asks for.'],
  NotModified: [304, 'Not Modified'],
  PreconditionFailed: [412, 'A precondition that you specified did not hold.'],
  RequestTimeTooSkewed: [403, 'The difference between the request time and the time of the store is too large.'],
  SignatureDoesNotMatch: [403, 'The signature is not the one that we calculate. Check your secret key and signing.'],
  XAmzContentSHA256Mismatch: [400, 'The x-amz-content-sha256 header is not the SHA-256 of the body.'],
} as const satisfies Record<string, readonly [number, string]>

export type S3ErrorCode = keyof typeof S3_ERRORS

/**
 * An error that the client is told in S3's words.
 * @param message instead of the usual text.
 * @param details become elements of the error's XML (`Key`, `BucketName`, …).
 */
export function s3Error(code: S3ErrorCode, message?: string, details: Record<string, string> = {}): AppError {
  const [status, usual] = S3_ERRORS[code]
  return new AppError(code, status < 500 || status === 501 ? 'user' : 'transient', message ?? usual, { details })
}

export interface ErrorAnswer {
  status: number
  code: S3ErrorCode
  message: string
  details: Record<string, unknown>
}

/** What the client is told about any thrown value: never the text of an unforeseen error, which may carry paths. */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof AppError && error.code in S3_ERRORS) {
    const code = error.code as S3ErrorCode
    return { status: S3_ERRORS[code][0], code, message: error.message, details: error.details }
  }
  const code = isDiskFull(error) ? 'InsufficientStorage' : 'InternalError'
  return { status: S3_ERRORS[code][0], code, message: S3_ERRORS[code][1], details: {} }
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // 13 is SQLITE_FULL: the catalog could not grow.
  return ('code' in error && error.code === 'ENOSPC') || ('errcode' in error && error.errcode === 13)
}
