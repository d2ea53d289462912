import { creatorsQuery } from './creators-query.ts'
import { followersAt } from './follower-history.ts'

const day = (age: string): string => `toDate({asOf:DateTime64(3, 'UTC')} - toIntervalDay(${age}), 'UTC')`
/** A list of one thing, or of none where it did not happen. */
const where = (happened: string, values: string): string => `if(${happened}, [(${values})], [])`
const came = (age: string, size: string): string => `toUInt64(${followersAt(age)} * ${size} / (1 + ${size}))`

/** Fills `generated_ground_truth`: one row a creator. */
export function groundTruthQuery(): string {
  return `INSERT INTO generated_ground_truth (platform, profile_id, as_of, is_fake, bought_followers, viral_spikes, mass_unfollows,
    stalls, source_file, source_line)
  SELECT platform, profile_id, {asOf:DateTime64(3, 'UTC')}, bought,
    arrayConcat(
      ${where('earlier_step_size > 0', `${day('earlier_step_age')}, earlier_step_size, ${came('earlier_step_age', 'earlier_step_size')}`)},
      ${where('step_size > 0', `${day('step_age')}, step_size, ${came('step_age', 'step_size')}`)}),
    ${where('spike_size > 0', `${day('spike_age')}, spike_size, spike_decay, 1 + spike_boost`)},
    ${where('loss_size > 0', `${day('loss_age')}, loss_size, toUInt64(${followersAt('loss_age')} * loss_size / (1 - loss_size))`)},
    ${where('stall_from_age > stall_until_age', `${day('stall_from_age')}, ${day('stall_until_age')}`)},
    {sourceFile:String}, creator + 1
  FROM (${creatorsQuery(false)})`
}
