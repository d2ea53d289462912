import { hash, share } from './chance.ts'
import { creatorsQuery } from './creators-query.ts'
import { followingToday, uploadsToday } from './profile-snapshots-query.ts'
import { chooseName } from './sql-words.ts'

/** Followers that are seen of a creator: 12 draws of other creators, of its own platform and not itself, and 24 people. */
const CREATORS = 12
const PEOPLE = 24
/** From this many followers on, a follower is notable. */
const NOTABLE = 100_000

/** Whether a creator's followers are seen: one in forty. */
const isSampled = `${share('followers seen')} < 0.025`

/**
 * Creators that follow other creators, for owners that meet a condition: `draws` of those with a lower number, so that more
 * creators change nothing. Beside the columns of a creator stand `owner`, `owner_profile_id` and `owner_youtube`.
 */
function followingCreators(condition: string, draws: number): string {
  const owners = `SELECT creator AS owner, profile_id AS owner_profile_id, youtube AS owner_youtube
    FROM (${creatorsQuery(false)}) WHERE creator > 0 AND ${condition}`
  const source = `SELECT DISTINCT owner, owner_profile_id, owner_youtube,
      toUInt64(${hash('follower', ', draw', 'owner')} % owner) AS creator
    FROM (${owners}) ARRAY JOIN range(${draws}) AS draw`
  return `SELECT * FROM (${creatorsQuery(false, source)}) WHERE youtube = owner_youtube`
}

/** A creator's notable followers, most notable first, for owners that meet a condition. */
export function notableFollowersQuery(condition: string): string {
  return `SELECT owner, arrayMap(pair -> pair.2, arrayReverseSort(groupArray((followers_today, profile_id)))) AS notable_followers
    FROM (${followingCreators(condition, 60)}) WHERE followers_today >= ${NOTABLE} GROUP BY owner`
}

const insert = `INSERT INTO raw_follower_relationship (platform, profile_id, follower_id, snapshot_at, handle, name, is_verified,
    is_private, followers, following, uploads, source_file, source_line)`

/** Fills `raw_follower_relationship` with other creators, for one creator in forty. */
export function followingCreatorsQuery(): string {
  return `${insert}
  SELECT platform, owner_profile_id, profile_id, {asOf:DateTime64(3, 'UTC')}, handle, full_name, is_verified, false,
    toUInt64(followers_today), ${followingToday}, ${uploadsToday}, {sourceFile:String}, owner + 1
  FROM (${followingCreators(isSampled, CREATORS)})`
}

/**
 * Fills `raw_follower_relationship` with people, for the same creators. Of those who follow a creator that bought followers, two
 * in three are bots: letters and digits for a name, no posts, thousands followed.
 */
export function followingPeopleQuery(): string {
  const ofFollower = ', follower'
  const people = `SELECT *, follower,
      bought AND ${share('bot', ofFollower)} < 0.66 AS bot,
      splitByChar('/', if(${hash('follower gender', ofFollower)} % 2 = 0,
        ${chooseName('female', 'language_position', hash('follower given', ofFollower))},
        ${chooseName('male', 'language_position', hash('follower given', ofFollower))})) AS follower_given,
      splitByChar('/', ${chooseName('surnames', 'language_position', hash('follower surname', ofFollower))}) AS follower_surname,
      ${hash('follower id', ofFollower)} AS follower_number
    FROM (${creatorsQuery(false)}) ARRAY JOIN range(${PEOPLE}) AS follower WHERE ${isSampled}`
  return `${insert}
  SELECT platform, profile_id,
    if(youtube, concat('UCf', substring(base64URLEncode(sipHash128(follower_number)), 1, 21)), toString(60000000000 + follower_number % 10000000000)),
    {asOf:DateTime64(3, 'UTC')},
    if(bot, concat(lower(hex(toUInt32(follower_number))), toString(follower_number % 100000)),
      concat(follower_given[2], '_', follower_surname[2], if(follower_number % 4 = 0, toString(follower_number % 100), ''))),
    if(bot, NULL, concat(follower_given[1], ' ', follower_surname[1])),
    false, NOT bot AND follower_number % 3 = 0,
    toUInt64(if(bot, follower_number % 40, 30 * pow(40, ${share('follower followers', ofFollower)}))),
    toUInt64(if(bot, 1500 + follower_number % 6000, 80 * pow(12, ${share('follower following', ofFollower)}))),
    if(bot, 0, 1 + follower_number % 300), {sourceFile:String}, creator + 1
  FROM (${people})`
}
