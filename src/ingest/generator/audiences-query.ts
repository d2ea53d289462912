import { hash, share } from './chance.ts'
import { creatorsQuery } from './creators-query.ts'
import { notableFollowersQuery } from './followers-query.ts'
import { choose, quoteWords } from './sql-words.ts'
import { indianHomes, worldHomes } from './words/places.ts'

/** Whose audience is known: one in ten of those with 1,000 followers or more. */
const hasAudience = `${share('audience known')} < 0.1 AND followers_today >= 1000`

const AGES = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+']
const AGE_SHARES = [0.08, 0.38, 0.33, 0.12, 0.05, 0.03, 0.01]
const COUNTRIES = ['IN', 'US', 'BR', 'AE', 'GB', 'ID', 'MX', 'CA', 'BD', 'NG']
const cities = (homes: readonly (readonly string[])[]): string => quoteWords([...new Set(homes.map(([city]) => city!))])

/** A list beginning anywhere, without the creator's own, which is put first. */
const others = (list: string, own: string, purpose: string, count: number): string =>
  `arraySlice(arrayFilter(x -> x != ${own}, arrayRotateLeft(${list}, ${hash(purpose)} % 64)), 1, ${count})`

/** Weights that halve from place to place, each more or less, as shares of 1. */
const halving = (purpose: string, count: number): string =>
  `arrayMap(i -> pow(0.55, i) * (0.4 + ${share(purpose, ', i')}), range(${count}))`
const normalised = (weights: string): string => `arrayMap(w -> w / arraySum(${weights}), ${weights})`

/** A map from keys to shares: the first key has `first`, the others what is left of 1. */
const shares = (keys: string, first: string, rest: string): string =>
  `mapFromArrays(${keys}, arrayConcat([${first}], arrayMap(w -> w * (1 - ${first}), ${rest})))`

/**
 * Fills `raw_audience_snapshot`: countries, cities, languages and age with gender, each of which adds up to 1, and notable
 * followers, for one in ten creators with 1,000 followers or more.
 */
export function audiencesQuery(): string {
  const ageWeights = `arrayMap((w, i) -> w * (0.5 + ${share('age', ', i')}), [${AGE_SHARES.join(',')}], range(${AGES.length}))`
  const gendered = (part: string): string =>
    `mapFromArrays(${quoteWords(AGES)}, arrayMap(w -> w * ${part}, age_weights))`
  return `INSERT INTO raw_audience_snapshot (platform, profile_id, snapshot_at, country_shares, city_shares, language_shares,
    age_gender_shares, notable_followers, source_file, source_line)
  SELECT platform, profile_id, {asOf:DateTime64(3, 'UTC')},
    ${shares('countries', 'at_home', normalised('country_weights'))},
    ${shares('cities', 'in_city', normalised('city_weights'))},
    if(language = 'en', map('en', at_home, ${choose(['es', 'hi'], "country = 'IN'")}, 1 - at_home),
      map(language, at_home, 'en', 1 - at_home)),
    map('male', ${gendered('male')}, 'female', ${gendered('(1 - male)')}),
    notable_followers, {sourceFile:String}, creator + 1
  FROM (
    SELECT *,
      0.5 + 0.4 * ${share('at home')} AS at_home,
      0.2 + 0.2 * ${share('in city')} AS in_city,
      arrayConcat([country], ${others(quoteWords(COUNTRIES), 'country', 'countries', 5)}) AS countries,
      ${halving('country', 5)} AS country_weights,
      arrayConcat([city], ${others(`if(country = 'IN', ${cities(indianHomes)}, ${cities(worldHomes)})`, 'city', 'cities', 8)}) AS cities,
      ${halving('city', 8)} AS city_weights,
      -- Women have more women in their audience, men more men.
      least(0.95, greatest(0.05, if(female, 0.38, 0.62) + 0.5 * (${share('male')} - 0.5))) AS male,
      ${normalised(ageWeights)} AS age_weights
    FROM (${creatorsQuery(false)}) WHERE ${hasAudience}) AS audiences
  LEFT JOIN (${notableFollowersQuery(hasAudience)}) AS notable ON notable.owner = audiences.creator`
}
