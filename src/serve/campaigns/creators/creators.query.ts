import { userError } from '../../../core/errors.ts'
import type { SurfacingModule } from '../../../core/surfaced-by.ts'
import type { Queryable } from '../../../platform/postgres/pool.ts'
import type { ProfileKey } from '../../profile-door.ts'
import { type CreatorStatus, MOST } from '../campaigns.schema.ts'
import type { AddBody, ChangeBody } from './creators.schema.ts'

/** A creator in a campaign, as the tenant keeps it. */
export interface KeptCreator extends ProfileKey {
  status: CreatorStatus
  surfacedBy: SurfacingModule
  note: string
  addedAt: Date
  updatedAt: Date
}

/** By which module a creator came into a campaign. */
export interface SurfacedCreator extends ProfileKey {
  campaignId: string
  surfacedBy: SurfacingModule
}

/** All creators of a campaign, the one added last first; none of a campaign that is not there. */
export async function readCreators(db: Queryable, tenantId: string, campaignId: string): Promise<KeptCreator[]> {
  const { rows } = await db.query<KeptCreator>(
    `SELECT platform, profile_id AS "profileId", status, surfaced_by AS "surfacedBy", note, added_at AS "addedAt",
            updated_at AS "updatedAt"
       FROM campaign_creator WHERE tenant_id = $1 AND campaign_id = $2 ORDER BY added_at DESC, platform, profile_id`,
    [tenantId, campaignId],
  )
  return rows
}

/** Who surfaced the creators of one campaign, or of all of a tenant's. */
export async function readSurfacedCreators(
  db: Queryable,
  tenantId: string,
  campaignId: string | undefined,
): Promise<SurfacedCreator[]> {
  const { rows } = await db.query<SurfacedCreator>(
    `SELECT campaign_id AS "campaignId", platform, profile_id AS "profileId", surfaced_by AS "surfacedBy"
       FROM campaign_creator WHERE tenant_id = $1 AND ($2::uuid IS NULL OR campaign_id = $2)`,
    [tenantId, campaignId ?? null],
  )
  return rows
}

/**
 * Adds those who are not there. The campaign must be locked, so that two requests together do not pass the limit.
 * @returns how many came in. @throws AppError `CAMPAIGN_FULL`.
 */
export async function insertCreators(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  { creators, status, surfacedBy, note }: AddBody,
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO campaign_creator (tenant_id, campaign_id, platform, profile_id, status, surfaced_by, note)
     SELECT $1, $2, platform, profile_id, $5, $6, $7 FROM unnest($3::text[], $4::text[]) AS given(platform, profile_id)
     ON CONFLICT DO NOTHING`,
    [
      tenantId,
      campaignId,
      creators.map(({ platform }) => platform),
      creators.map(({ profileId }) => profileId),
      status,
      surfacedBy,
      note,
    ],
  )
  const { rows } = await db.query<{ creators: number }>(
    'SELECT count(*) AS creators FROM campaign_creator WHERE tenant_id = $1 AND campaign_id = $2',
    [tenantId, campaignId],
  )
  if (rows[0]!.creators > MOST.creators)
    throw userError(
      'CAMPAIGN_FULL',
      `A campaign holds ${MOST.creators} creators at most; with these it would be ${rows[0]!.creators}.`,
    )
  return rowCount ?? 0
}

/** Changes what is given. @throws AppError `CAMPAIGN_CREATOR_NOT_FOUND`, also where the campaign is not there. */
export async function updateCreator(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  { platform, profileId }: ProfileKey,
  { status, surfacedBy, note }: ChangeBody,
): Promise<KeptCreator> {
  const { rows } = await db.query<KeptCreator>(
    `UPDATE campaign_creator SET status = coalesce($5, status), surfaced_by = coalesce($6, surfaced_by), note = coalesce($7, note),
            updated_at = now()
      WHERE tenant_id = $1 AND campaign_id = $2 AND platform = $3 AND profile_id = $4
      RETURNING platform, profile_id AS "profileId", status, surfaced_by AS "surfacedBy", note, added_at AS "addedAt",
                updated_at AS "updatedAt"`,
    [tenantId, campaignId, platform, profileId, status ?? null, surfacedBy ?? null, note ?? null],
  )
  if (!rows[0]) throw creatorNotFound()
  return rows[0]
}

/** Takes a creator out. @throws AppError `CAMPAIGN_CREATOR_NOT_FOUND`, also where the campaign is not there. */
export async function deleteCreator(
  db: Queryable,
  tenantId: string,
  campaignId: string,
  { platform, profileId }: ProfileKey,
): Promise<void> {
  const { rowCount } = await db.query(
    'DELETE FROM campaign_creator WHERE tenant_id = $1 AND campaign_id = $2 AND platform = $3 AND profile_id = $4',
    [tenantId, campaignId, platform, profileId],
  )
  if (rowCount === 0) throw creatorNotFound()
}

function creatorNotFound() {
  return userError('CAMPAIGN_CREATOR_NOT_FOUND', 'There is no such creator in this campaign, or no such campaign.')
}
