import { userError } from '../../core/errors.ts'
import type { Queryable } from '../../platform/postgres/pool.ts'
import type { Brief } from './brief.schema.ts'
import { type Campaign, MOST, STATUSES } from './campaigns.schema.ts'

type Row = Omit<Campaign, 'creators'> & { creators: Partial<Campaign['creators']> }

const COLUMNS = `
  id, name, brief, created_at AS "createdAt", updated_at AS "updatedAt",
  (SELECT coalesce(jsonb_object_agg(status, creators), '{}') FROM (
     SELECT status, count(*) AS creators FROM campaign_creator AS own
      WHERE own.tenant_id = campaign.tenant_id AND own.campaign_id = campaign.id GROUP BY status) AS counted) AS creators,
  (SELECT count(*) FROM campaign_post AS own
    WHERE own.tenant_id = campaign.tenant_id AND own.campaign_id = campaign.id AND NOT excluded) AS posts`

/** A tenant's campaigns, the newest first. */
export async function readCampaigns(db: Queryable, tenantId: string): Promise<Campaign[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM campaign WHERE tenant_id = $1 ORDER BY created_at DESC, id LIMIT ${MOST.campaigns}`,
    [tenantId],
  )
  return rows.map(toCampaign)
}

/** One of them. @throws AppError `CAMPAIGN_NOT_FOUND` also for another tenant's. */
export async function readCampaign(db: Queryable, tenantId: string, id: string): Promise<Campaign> {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} FROM campaign WHERE tenant_id = $1 AND id = $2`, [
    tenantId,
    id,
  ])
  if (!rows[0]) throw campaignNotFound(id)
  return toCampaign(rows[0])
}

/** @returns the new campaign's id. @throws AppError `TOO_MANY_CAMPAIGNS`. */
export async function insertCampaign(
  db: Queryable,
  tenantId: string,
  { name, brief }: { name: string; brief: Brief },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO campaign (tenant_id, name, brief) SELECT $1::text, $2, $3
      WHERE (SELECT count(*) FROM campaign WHERE tenant_id = $1) < ${MOST.campaigns} RETURNING id`,
    [tenantId, name, JSON.stringify(brief)],
  )
  if (!rows[0])
    throw userError('CAMPAIGN_FULL', `There are ${MOST.campaigns} campaigns, the most there may be; delete one first.`)
  return rows[0].id
}

/** Puts another name and brief in place. @throws AppError `CAMPAIGN_NOT_FOUND`. */
export async function updateCampaign(
  db: Queryable,
  tenantId: string,
  id: string,
  { name, brief }: { name: string; brief: Brief },
): Promise<void> {
  const { rowCount } = await db.query(
    'UPDATE campaign SET name = $3, brief = $4, updated_at = now() WHERE tenant_id = $1 AND id = $2',
    [tenantId, id, name, JSON.stringify(brief)],
  )
  if (rowCount === 0) throw campaignNotFound(id)
}

/** Deletes a campaign with its creators and posts. @throws AppError `CAMPAIGN_NOT_FOUND`. */
export async function deleteCampaign(db: Queryable, tenantId: string, id: string): Promise<void> {
  const { rowCount } = await db.query('DELETE FROM campaign WHERE tenant_id = $1 AND id = $2', [tenantId, id])
  if (rowCount === 0) throw campaignNotFound(id)
}

/** The campaign itself, kept from being deleted or filled by another until the transaction ends. @throws AppError `CAMPAIGN_NOT_FOUND`. */
export async function lockCampaign(db: Queryable, tenantId: string, id: string): Promise<void> {
  const { rowCount } = await db.query('SELECT FROM campaign WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
    tenantId,
    id,
  ])
  if (rowCount === 0) throw campaignNotFound(id)
}

function campaignNotFound(id: string) {
  return userError('CAMPAIGN_NOT_FOUND', `There is no campaign ${id}.`)
}

/** What a campaign that was made without a brief, or before a part of it was known, asks: nothing. */
const NO_BRIEF: Brief = {
  goal: '',
  keywords: [],
  mentions: [],
  categories: [],
  languages: [],
  countries: [],
  cities: [],
  audience: [],
  budget: null,
  from: null,
  to: null,
}

function toCampaign({ creators, brief, ...campaign }: Row): Campaign {
  const counts = STATUSES.map((status) => [status, creators[status] ?? 0])
  return {
    ...campaign,
    brief: { ...NO_BRIEF, ...brief },
    creators: Object.fromEntries(counts) as Campaign['creators'],
  }
}
