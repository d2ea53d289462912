import { hash, share } from './chance.ts'
import { historyColumns } from './follower-history.ts'
import {
  choose,
  chooseInLanguage,
  chooseName,
  chooseThing,
  homePart,
  homePosition,
  languagePosition,
  surnameFirst,
} from './sql-words.ts'
import { TOPICS } from './words/language-words.ts'

/** A text's `{name}` filled in. */
export function fill(template: string, name: string, value: string): string {
  return `replaceAll(${template}, '{${name}}', ${value})`
}

/**
 * A link that the media origin serves until it expires: `oe` is the expiry as hex Unix time, `oh` the SHA-256 of secret, path
 * and expiry.
 */
export function signedLink(id: string): string {
  const path = `concat('/media/', ${id}, '.jpg')`
  return `concat({origin:String}, ${path}, '?oe=', {oe:String}, '&oh=',
      lower(hex(SHA256(concat({secret:String}, ':', ${path}, ':', {oe:String})))))`
}

/**
 * Followers today. The lower 88 % are spread evenly over the logarithm from 80 to 75,000 (a third below 1,000, median about
 * 4,000); the rest is a Pareto tail with exponent 0.87, cut off at 300 million.
 */
const followersToday = `if(${share('followers')} < 0.88,
    80 * pow(937.5, ${share('followers')} / 0.88),
    75000 * pow(1 - (${share('followers')} - 0.88) / 0.12 * (1 - pow(75000 / 3e8, 0.87)), -1 / 0.87))`

/** What a person decides: both profiles of one who is on two platforms have it in common. */
const ofPerson = (purpose: string): string => hash(purpose, '', 'person')
const shareOfPerson = (purpose: string): string => share(purpose, '', 'person')

const given = `if(female, ${chooseName('female', 'language_position', ofPerson('given name'))},
    ${chooseName('male', 'language_position', ofPerson('given name'))})`

const isYouTube = (who: string): string => `${share('platform', '', who)} < 0.2`
/** The profile id of the creator of a number. */
export const profileId = (who: string): string => `if(${isYouTube(who)},
      concat('UC', substring(base64URLEncode(sipHash128({seed:UInt64}, 'channel', toUInt64(${who}))), 1, 22)),
      toString(100000000 + ${who} * 10007 + ${hash('profile', '', who)} % 10007))`

const slice = 'SELECT number AS creator FROM numbers({first:UInt64}, {count:UInt64})'

/**
 * What lasts of each creator: one row for each number in [first, first + count), or for each row of `source`, whose columns
 * are kept beside. A creator does not depend on how many others there are: one in thirty is the other profile of the creator
 * before. Takes the parameters `seed`, `first`, `count` and `postsPerCreator`, and with pictures `origin`, `secret` and `oe`.
 */
export function creatorsQuery(pictures: boolean, source = slice): string {
  return `SELECT
    *,
    ${isYouTube('creator')} AS youtube,
    if(youtube, 'YOUTUBE', 'INSTAGRAM') AS platform,
    ${profileId('creator')} AS profile_id,
    if(creator % 2 = 1 AND ${share('linked')} < 0.1 AND youtube != (${isYouTube('(creator - 1)')}),
      toUInt64(creator - 1), creator) AS person,
    ${homePosition(`${shareOfPerson('india')} < 0.6`, ofPerson('home'))} AS home,
    ${homePart(0, 'home')} AS city,
    ${homePart(1, 'home')} AS state,
    ${homePart(2, 'home')} AS country,
    ${homePart(3, 'home')} AS language,
    ${languagePosition('home', `${shareOfPerson('romanised')} < 0.3`)} AS language_position,
    ${ofPerson('topic')} % ${TOPICS.length} AS topic,
    ${choose(TOPICS, 'topic')} AS category,
    multiIf(${shareOfPerson('gender')} < 0.48, 'FEMALE', ${shareOfPerson('gender')} < 0.95, 'MALE',
      ${shareOfPerson('gender')} < 0.97, 'OTHER', NULL) AS gender,
    ifNull(gender, if(${ofPerson('given')} % 2 = 0, 'FEMALE', 'MALE')) = 'FEMALE' AS female,
    splitByChar('/', ${given}) AS given_name,
    splitByChar('/', ${chooseName('surnames', 'language_position', ofPerson('surname'))}) AS surname,
    multiIf(
      ${shareOfPerson('script')} < 0.35, concat(initcap(given_name[2]), ' ', initcap(surname[2])),
      ${surnameFirst('language_position')} = 1, concat(surname[1], given_name[1]),
      concat(given_name[1], ' ', surname[1])) AS full_name,
    ${chooseThing('language_position', 'topic', hash('thing'))} AS thing,
    if(youtube,
      ${fill(
        fill(
          chooseInLanguage((words) => words.channels, 'language_position', hash('channel name')),
          'name',
          'given_name[1]',
        ),
        'topic',
        'thing',
      )},
      full_name) AS name,
    concat(given_name[2], arrayElement(['.', '_', ''], 1 + ${ofPerson('handle')} % 3), surname[2], toString(person)) AS handle,
    if(${share('has biography')} < 0.96,
      ${fill(
        fill(
          chooseInLanguage((words) => words.biographies, 'language_position', hash('biography')),
          'topic',
          'thing',
        ),
        'city',
        'city',
      )},
      NULL) AS biography,
    if(${share('has email')} < 0.35, concat(handle, '@mail.example'), NULL) AS email,
    ${share('business')} < 0.25 AS is_business,
    ${followersToday} AS followers_today,
    ${share('verified')} < multiIf(followers_today >= 1e6, 0.8, followers_today >= 75000, 0.25, 0.01) AS is_verified,
    ${historyColumns},
    -- 8 to 14 at the usual mean of 11; a mean of 1.2 makes one or two.
    toUInt32({postsPerCreator:Float64} * (8 + ${hash('posts')} % 7) / 11 + ${share('post more')} * (1 - 1e-9)) AS posts,
    ${pictures ? `if(${share('has picture')} < 0.96, ${signedLink('profile_id')}, NULL)` : 'NULL'} AS picture_url
  FROM (${source})`
}
