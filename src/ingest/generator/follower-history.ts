import { hash, share } from './chance.ts'

/**
 * What happens to a creator's followers, as columns of the creator's row. Ages are days before the newest snapshot; a size of 0
 * is a thing that does not happen. 6 % bought followers, two in five of them twice; 10 % have a viral spike, 3 % a mass
 * unfollow, 5 % a stall. Half of the steps and losses fall into the last month, where every day has a snapshot.
 */
export const historyColumns = `${share('bought')} < 0.06 AS bought,
    if(${share('declines')} < 0.12, -0.15 * ${share('growth')}, 0.03 + 1.5 * pow(${share('growth')}, 3)) AS yearly_growth,
    if(${hash('step month')} % 2 = 0, 2 + ${hash('step')} % 27, 30 + ${hash('step')} % 270) AS step_age,
    if(bought, 0.3 + 0.9 * ${share('step size')}, 0) AS step_size,
    step_age + 3 + ${hash('earlier step')} % 60 AS earlier_step_age,
    if(bought AND ${share('bought twice')} < 0.4, 0.25 + 0.5 * ${share('earlier step size')}, 0) AS earlier_step_size,
    3 + ${hash('spike')} % 100 AS spike_age,
    if(${share('goes viral')} < 0.1, 0.05 + 0.35 * pow(${share('spike size')}, 2), 0) AS spike_size,
    2 + 6 * ${share('spike decay')} AS spike_decay,
    3 + 5 * ${share('spike boost')} AS spike_boost,
    if(${hash('loss month')} % 2 = 0, 2 + ${hash('loss')} % 27, 30 + ${hash('loss')} % 270) AS loss_age,
    if(${share('is left')} < 0.03, 0.06 + 0.2 * ${share('loss size')}, 0) AS loss_size,
    1 + ${hash('stall end')} % 120 AS stall_until_age,
    stall_until_age + if(${share('stalls')} < 0.05, 20 + ${hash('stall length')} % 70, 0) AS stall_from_age,
    ${hash('noise')} AS noise`

/** The share of a spike's followers that have come by an age: most in the first days, none before it. */
const arrived = (age: string): string => `if(${age} > spike_age, 0, 1 - exp((${age} - spike_age - 1) / spike_decay))`

/** Days of growth since an age: those of a stall do not count. */
const growthDays = (age: string): string =>
  `(${age} - greatest(0, least(${age}, stall_from_age) - toInt64(stall_until_age)))`

/** A creator's followers at an age in days, told back from today's. Takes the columns of `historyColumns`. */
export function followersAt(age: string): string {
  return `followers_today * exp(-yearly_growth * ${growthDays(age)} / 365)
      / if(${age} > step_age, 1 + step_size, 1) / if(${age} > earlier_step_age, 1 + earlier_step_size, 1)
      / if(${age} > loss_age, 1 - loss_size, 1)
      * (1 + spike_size * ${arrived(age)}) / (1 + spike_size * ${arrived('0')})`
}

/** Daily ups and downs of up to 0.1 %; today has none. */
export function dailyNoise(age: string): string {
  return `if(${age} = 0, 1, 1 + 0.001 * (intHash32(noise + ${age}) / 2147483648. - 1))`
}

/** Today's followers without those that were bought: who likes and watches. */
export const audience = 'followers_today / (1 + step_size) / (1 + earlier_step_size)'

/** By how much a post of an age in days is liked more for a spike: the post of the day before made it, later ones have a share. */
export function spikeBoost(age: string): string {
  return `if(spike_size > 0 AND ${age} <= spike_age + 1,
      1 + spike_boost * exp(-greatest(spike_age - ${age}, 0) / spike_decay), 1)`
}
