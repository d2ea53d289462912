import { type Static, Type } from 'typebox'
import { SCOPES, TENANT_PATTERN } from '../../core/tenant.ts'
import type { ApiKey } from '../../tenants/keys/key-table.ts'
import { FEATURES, LIMITS, type Plan } from '../../tenants/plans/plan.ts'
import { Choice } from '../choice.ts'
import { defaulted } from '../defaulted.ts'

const Moment = (description: string) => Type.String({ format: 'date-time', description })
const Nullable = <T>(type: string, description: string, more: object = {}) =>
  Type.Unsafe<T | null>({ type: [type, 'null'], description, ...more })
const MomentOrNull = (description: string) => Nullable<string>('string', description, { format: 'date-time' })

const Scopes = (description: string) =>
  Type.Array(Choice(SCOPES), {
    minItems: 1,
    maxItems: SCOPES.length,
    uniqueItems: true,
    description,
    examples: [['read']],
  })

export const PlanView = Type.Object(
  {
    name: Type.String({ examples: ['growth'] }),
    title: Type.String({ examples: ['Growth'] }),
    features: Type.Array(Choice(FEATURES)),
    limits: Type.Object(
      Object.fromEntries(LIMITS.map((limit) => [limit, Nullable<number>('integer', 'null: no bound.')])) as Record<
        (typeof LIMITS)[number],
        ReturnType<typeof Nullable<number>>
      >,
    ),
  },
  { description: 'What a plan holds.' },
)

/** A plan as the API shows it. */
export function toPlanView({ name, title, features, limits }: Plan): Static<typeof PlanView> {
  return { name, title, features: [...features], limits }
}

export const KeyView = Type.Object(
  {
    keyId: Type.String({ description: 'Stands in the key, after `csk_`.', examples: ['0f8fad5bd9cb469f'] }),
    name: Type.String({ examples: ['Reporting'] }),
    scopes: Scopes('What it is for.'),
    state: Choice(['ACTIVE', 'REPLACED', 'EXPIRED', 'REVOKED'], {
      description: 'REPLACED: rotated, and open until it expires.',
    }),
    createdAt: Moment('When it was made.'),
    expiresAt: MomentOrNull('When it ends; null: never.'),
    revokedAt: MomentOrNull('When it was ended by hand.'),
    replacedBy: Nullable<string>('string', 'The key that it was rotated to.'),
    lastUsedAt: MomentOrNull('To the minute; null: never.'),
  },
  { $id: 'ApiKey', description: 'A key, without its secret.' },
)

/** A key as the API shows it. */
export function toKeyView({ createdAt, expiresAt, revokedAt, lastUsedAt, ...key }: ApiKey): Static<typeof KeyView> {
  const isOver = expiresAt !== null && expiresAt.getTime() <= Date.now()
  return {
    ...key,
    state: revokedAt ? 'REVOKED' : isOver ? 'EXPIRED' : key.replacedBy === null ? 'ACTIVE' : 'REPLACED',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

const Secret = Nullable<string>(
  'string',
  'The key itself, shown this once; null when a request with an Idempotency-Key is sent again.',
)
export const MadeKeyAnswer = Type.Object(
  { key: Type.Ref('ApiKey#'), secret: Secret },
  { description: 'A new key. Keep it: nobody can tell it again.' },
)
export const RotatedKeyAnswer = Type.Object(
  { key: Type.Ref('ApiKey#'), secret: Secret, old: Type.Ref('ApiKey#') },
  { description: 'The new key, and the old one with its end.' },
)
export const KeysAnswer = Type.Object(
  { keys: Type.Array(Type.Ref('ApiKey#')) },
  { description: 'Keys, the newest first.' },
)
export const KeyParams = Type.Object({
  keyId: Type.String({ pattern: '^[0-9a-f]{16}$', description: 'Of the key.', examples: ['0f8fad5bd9cb469f'] }),
})

/** Without control characters and halves of characters, in words that every reader of the document's patterns knows. */
const PRINTABLE = '^[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$'
const Name = (description: string) =>
  Type.String({ minLength: 1, maxLength: 100, pattern: PRINTABLE, description, examples: ['Reporting'] })
export const NewKeyBody = Type.Object(
  {
    name: Name('What it is for, in your words.'),
    scopes: Scopes('What it may: none that your own key may not.'),
    expiresInDays: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 3_650, description: 'Left out: it does not expire.' }),
    ),
  },
  { additionalProperties: false },
)
export const RotateBody = Type.Object(
  {
    overlapSeconds: defaulted(
      Type.Integer({ minimum: 0, maximum: 2_592_000, default: 86_400, description: 'For how long both keys open.' }),
    ),
  },
  { additionalProperties: false },
)

export const TenantView = Type.Object(
  {
    tenantId: Type.String({ examples: ['acme'] }),
    name: Type.String({ examples: ['Acme'] }),
    plan: Type.String({ examples: ['growth'] }),
    createdAt: Moment('When it was made.'),
    suspendedAt: MomentOrNull('Since when it is refused; null: it is not.'),
  },
  { $id: 'Tenant', description: 'A tenant.' },
)
export const TenantsAnswer = Type.Object({ tenants: Type.Array(Type.Ref('Tenant#')) }, { description: 'All tenants.' })
export const TenantParams = Type.Object({
  tenantId: Type.String({ pattern: TENANT_PATTERN, description: 'Of the tenant.', examples: ['acme'] }),
})
const PlanName = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'One of the file of plans.',
  examples: ['growth'],
})
export const NewTenantBody = Type.Object(
  { tenantId: TenantParams.properties.tenantId, name: Name('As people call it.'), plan: PlanName },
  { additionalProperties: false },
)
export const NewTenantAnswer = Type.Object(
  { tenant: Type.Ref('Tenant#'), key: Type.Ref('ApiKey#'), secret: Secret },
  { description: 'The tenant and its first key, which has all scopes.' },
)
export const TenantPatch = Type.Object(
  {
    name: Type.Optional(Name('As people call it.')),
    plan: Type.Optional(PlanName),
    suspended: Type.Optional(Type.Boolean({ description: 'Whether its keys and sessions are refused.' })),
  },
  { additionalProperties: false },
)

export const SessionView = Type.Object(
  {
    access: Choice(['keys', 'open'], { description: 'open: nobody has to sign in.' }),
    isSignedIn: Type.Boolean(),
    canSignInLocally: Type.Boolean({ description: 'Whether this machine signs its own page in.' }),
    tenantId: Nullable<string>('string', 'Whose session it is.'),
    tenantName: Nullable<string>('string', 'As people call it.'),
    keyId: Nullable<string>('string', 'The key that it was opened with.'),
    scopes: Type.Array(Choice(SCOPES)),
    isOperator: Type.Boolean({ description: 'Whether it may change what belongs to all.' }),
    plan: Type.Union([PlanView, Type.Null()]),
  },
  { $id: 'Session', description: 'Who the page is signed in as.' },
)
export const SignInBody = Type.Object(
  { key: Type.String({ minLength: 1, maxLength: 200, description: 'A key of the tenant.' }) },
  { additionalProperties: false },
)
