import type { Queryable } from '../platform/postgres/pool.ts'
import type { AssetId } from './asset.ts'

/** Where a verification of all assets has come to; it may take several runs. */
export interface VerificationPass {
  beganAt: Date
  /** Which sample it takes. */
  sample: number
  /** The asset that was looked at last. */
  position: AssetId | null
  checked: number
  wrong: number
}

/** Any number of samples will do; each has its own assets. */
const SAMPLES = 1_000_000

/** The pass that is under way with this share, or a new one with another sample. */
export async function openPass(db: Queryable, name: string, pct: number): Promise<VerificationPass> {
  const { rows } = await db.query<VerificationPass>(
    `INSERT INTO verification_pass AS pass (name, began_at, pct, sample) VALUES ($1, now(), $2, floor(random() * $3))
     ON CONFLICT (name) DO UPDATE SET pct = excluded.pct,
        began_at = CASE WHEN pass.pct = excluded.pct THEN pass.began_at ELSE excluded.began_at END,
        sample = CASE WHEN pass.pct = excluded.pct THEN pass.sample ELSE excluded.sample END,
        position = CASE WHEN pass.pct = excluded.pct THEN pass.position END,
        checked = CASE WHEN pass.pct = excluded.pct THEN pass.checked ELSE 0 END,
        wrong = CASE WHEN pass.pct = excluded.pct THEN pass.wrong ELSE 0 END
     RETURNING began_at AS "beganAt", sample, position, checked, wrong`,
    [name, pct, SAMPLES],
  )
  return rows[0]!
}

/** Notes that all up to `position` were looked at, so many of them since the last note. */
export async function notePosition(
  db: Queryable,
  name: string,
  { position, checked, wrong }: { position: AssetId; checked: number; wrong: number },
): Promise<void> {
  await db.query(
    'UPDATE verification_pass SET position = $2, checked = checked + $3, wrong = wrong + $4 WHERE name = $1',
    [name, JSON.stringify(position), checked, wrong],
  )
}

/** Ends a pass; the next one begins at the first asset. @returns how it stood. */
export async function endPass(db: Queryable, name: string): Promise<Pick<VerificationPass, 'checked' | 'wrong'>> {
  const { rows } = await db.query<Pick<VerificationPass, 'checked' | 'wrong'>>(
    'DELETE FROM verification_pass WHERE name = $1 RETURNING checked, wrong',
    [name],
  )
  return rows[0] ?? { checked: 0, wrong: 0 }
}
