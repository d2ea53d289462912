import { Type } from 'typebox'
import { INGEST_KINDS, type IngestKind } from './ingest-door.ts'

/** One record of each kind; a field that is not known is left out. */
const EXAMPLES: Record<IngestKind, object> = {
  profiles: {
    platform: 'INSTAGRAM',
    profile_id: '17841400000000001',
    snapshot_at: '2026-11-01T00:00:00Z',
    handle: 'priya.cooks',
    name: 'प्रिया',
    country: 'IN',
    followers: 12345,
  },
  posts: {
    platform: 'INSTAGRAM',
    post_id: 'DAbc',
    profile_id: '17841400000000001',
    snapshot_at: '2026-11-01T00:00:00Z',
    post_type: 'REEL',
    caption: 'घर का खाना #food',
    plays: 51000,
    likes: 900,
  },
  audiences: {
    platform: 'INSTAGRAM',
    profile_id: '17841400000000001',
    snapshot_at: '2026-11-01T00:00:00Z',
    country_shares: { IN: 0.61, US: 0.2 },
    city_shares: { Mumbai: 0.12 },
    language_shares: { hi: 0.4 },
    age_gender_shares: { male: { '18-24': 0.2 }, female: { '18-24': 0.3 } },
    notable_followers: ['17841400000000042'],
  },
  relationships: {
    platform: 'INSTAGRAM',
    profile_id: '17841400000000001',
    follower_id: '17841400000000042',
    snapshot_at: '2026-11-01T00:00:00Z',
    handle: 'ravi',
    name: 'Ravi',
    picture_url: 'https://scontent.example/42.jpg',
    followers: 310,
    following: 900,
  },
  categories: {
    platform: 'INSTAGRAM',
    post_id: 'DAbc',
    category: 'Food',
    score: 0.87,
    model: 'keywords-1',
    categorised_at: '2026-11-01T00:00:00Z',
  },
  links: {
    instagram_profile_id: '17841400000000001',
    youtube_profile_id: 'UCabcdefghijklmnopqrstuv',
    source: 'BIO_LINK',
    confidence: 0.9,
    linked_at: '2026-11-01T00:00:00Z',
  },
}

export const IngestParams = Type.Object({
  kind: Type.Enum([...INGEST_KINDS], { description: 'What the records are; each body holds one kind.' }),
})

export const IngestHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      description:
        'Names the request. Sent again with the same body, within seven days, it gets the first answer; with another body, 422.',
      examples: ['2026-11-24-profiles-7'],
    }),
  ),
})

/** No schema checks the body: it is a stream, and each record is checked as it passes. */
export const ndjsonBody = {
  content: {
    'application/x-ndjson': {
      schema: {
        description: 'NDJSON: one JSON object a line, UTF-8. Packed with gzip, it needs `Content-Encoding: gzip`.',
        'x-examples': Object.fromEntries(
          INGEST_KINDS.map((kind) => [kind, { value: `${JSON.stringify(EXAMPLES[kind])}\n` }]),
        ),
      },
    },
  },
}

export const IngestAnswer = Type.Object(
  {
    landed: Type.Integer({ description: 'Rows that the raw store has confirmed.', examples: [998] }),
    quarantined: Type.Integer({ description: 'Records that could not be taken.', examples: [2] }),
    quarantineId: Type.Union([Type.String(), Type.Null()], {
      description: 'Names them to `creatorscope quarantine show --file`; null when there are none.',
      examples: ['api/profile/3f0c9a52-7a54-4a3c-9a0e-2f1f6a5f0c11'],
    }),
    problems: Type.Array(
      Type.Object({
        line: Type.Integer({ description: 'Line of the body, from 1.', examples: [3] }),
        column: Type.Union([Type.String(), Type.Null()], { examples: ['followers'] }),
        reason: Type.String({ examples: ['followers: "12k" is not a whole number'] }),
      }),
      { description: 'The first ten of the quarantined.' },
    ),
  },
  { $id: 'IngestAnswer', description: 'What became of the records of a request: each has landed or is in quarantine.' },
)
