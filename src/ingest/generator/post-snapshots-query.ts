import { POST_SNAPSHOT_TABLE } from '../../raw/post-snapshot.ts'
import { findSponsoredSignals } from '../derive/find-sponsored-signals.ts'
import { hash, normal, share, zipfRank } from './chance.ts'
import { creatorsQuery, fill, signedLink } from './creators-query.ts'
import { audience, spikeBoost } from './follower-history.ts'
import { choose, chooseInLanguage, chooseThing, quoteWords } from './sql-words.ts'
import { VOCABULARY_SIZE, wordOfRank } from './vocabulary.ts'
import { brands, hashtagEndings, topicHashtags } from './words/hashtags.ts'
import { TOPICS } from './words/language-words.ts'
import { languages } from './words/languages.ts'

const ofPost = ', k'
const HASHTAGS = hashtagEndings.length * 4
/** Hashtags of a topic by Zipf's law; eight draws have two different ones at least. */
const zipfHashtags = `arraySlice(arrayDistinct(arrayMap(
      rank -> concat(${choose(topicHashtags.flat(), 'post_topic * 4 + rank % 4')}, ${choose(hashtagEndings, 'intDiv(rank, 4)')}),
      arrayMap(i -> ${zipfRank(HASHTAGS, share('hashtag', ', k, i'))}, range(8)))), 1, 2 + ${hash('hashtags', ofPost)} % 4)`

/** Two to nine words of the topic's vocabulary by Zipf's law. */
const zipfWords = `arrayStringConcat(arrayMap(rank -> ${wordOfRank('language_position', 'post_topic', 'rank')},
      arrayMap(i -> ${zipfRank(VOCABULARY_SIZE, share('word', ', k, i'))}, range(2 + ${hash('words', ofPost)} % 8))),
      ' ')`
const brand = `concat('@', lower(${choose(brands, `${hash('brand', ofPost)} % ${brands.length}`)}))`

const sentence = (purpose: string): string =>
  fill(
    fill(
      chooseInLanguage((words) => words.captions, 'language_position', hash(purpose, ofPost)),
      'topic',
      'post_thing',
    ),
    'city',
    'city',
  )
const sponsoredSentence = fill(
  chooseInLanguage((words) => [words.sponsored], 'language_position', '0'),
  'brand',
  brand,
)

/** What ingestion would find in a caption, told without looking: how the tags are written, the brand, and the signals of each language's sentence. */
const derivedHashtags = `arrayDistinct(arrayMap(tag -> lowerUTF8(extract(tag, '^[\\\\p{L}\\\\p{M}\\\\p{N}_\\\\x{200c}\\\\x{200d}]+')), tags))`
const derivedSignals = `if(is_sponsored, arrayElement([${languages
  .map(({ sponsored }) =>
    quoteWords(findSponsoredSignals(`${sponsored.replace('{brand}', '@x')} #ad`).signals.map(({ signal }) => signal)),
  )
  .join(',')}], 1 + language_position), [])`

/** One row a post: what it says and when; `k` counts back from the newest, 90 days reach to the oldest. */
export function postsQuery(pictures: boolean): string {
  return `SELECT *, k,
    if(youtube, substring(base64URLEncode(sipHash128({seed:UInt64}, 'post', creator, k)), 1, 11),
      concat('D', substring(base64URLEncode(sipHash128({seed:UInt64}, 'post', creator, k)), 1, 10))) AS post_id,
    toUInt32(7775900 * (k + ${share('published', ofPost)}) / posts) + 60 AS age_s,
    ${share('type', ofPost)} AS type_share,
    if(youtube, if(type_share < 0.7, 'VIDEO', 'SHORT'),
      multiIf(type_share < 0.35, 'IMAGE', type_share < 0.6, 'CAROUSEL', 'REEL')) AS post_type,
    if(${share('other topic', ofPost)} < 0.8, topic, ${hash('post topic', ofPost)} % ${TOPICS.length}) AS post_topic,
    ${choose(TOPICS, 'post_topic')} AS post_category,
    ${chooseThing('language_position', 'post_topic', hash('post thing', ofPost))} AS post_thing,
    ${share('sponsored', ofPost)} < 0.08 AS is_sponsored,
    arrayConcat(${zipfHashtags},
      if(${hash('own hashtag', ofPost)} % 5 < 2, [replaceAll(post_thing, ' ', '_')], []),
      if(is_sponsored, ['ad'], [])) AS tags,
    ${share('names a brand', ofPost)} < 0.03 AS names_brand,
    if(is_sponsored OR names_brand, [substring(${brand}, 2)], []) AS brands_named,
    concat(${sentence('caption')}, ' ', ${zipfWords},
      multiIf(is_sponsored, concat(' ', ${sponsoredSentence}), names_brand, concat(' ', ${brand}), ''),
      '\\n', arrayStringConcat(arrayMap(tag -> concat('#', tag), tags), ' ')) AS caption,
    if(youtube, ${sentence('title')}, NULL) AS title,
    -- A channel's newest video alone has a picture: those of all posts would be 220,000 files and an hour of copying.
    ${pictures ? `if(youtube AND k = 0, ${signedLink('post_id')}, NULL)` : 'NULL'} AS thumbnail_url,
    ${audience} AS audience,
    -- From 6 % at 1,000 followers to under 1 % at 100 million; who buys followers has less to show.
    least(0.6, 0.06 * pow(greatest(audience, 100) / 1000, -0.17) * if(bought, 0.6, 1)
      * exp(0.45 * ${normal('creator likes')} + 0.35 * ${normal('likes', ofPost)})) * ${spikeBoost('age_s / 86400')} AS like_share
  FROM (${creatorsQuery(pictures)})
  ARRAY JOIN range(posts) AS k`
}

/** Fills `raw_post_snapshot`: each post as it is now, the newest one also as it was at half its age. */
export function postSnapshotsQuery(pictures: boolean): string {
  return `INSERT INTO ${POST_SNAPSHOT_TABLE} (platform, post_id, profile_id, snapshot_at, post_type, published_at, title, caption,
    tags, thumbnail_url, category, language, duration_s, views, plays, likes, comments, reach, is_sponsored,
    derived_hashtags, derived_mentions, derived_sponsored_signals, source_file, source_line)
  WITH
    {asOf:DateTime64(3, 'UTC')} AS as_of,
    if(earlier, intDiv(age_s, 2), age_s) AS seen_age_s,
    -- Two thirds of what a post ever gets comes within its first 29 hours.
    1 - exp(-seen_age_s / 103680.) AS ripeness,
    toUInt64(ripeness * audience * like_share) AS likes,
    toUInt64(greatest(likes * 6., ripeness * audience * (0.1 + 1.4 * pow(${share('plays', ofPost)}, 2)))) AS plays_shown,
    toUInt64(greatest(likes * 12., ripeness * audience * (0.03 + 0.35 * pow(${share('views', ofPost)}, 2)))) AS views_shown
  SELECT platform, post_id, profile_id, as_of - toIntervalSecond(age_s - seen_age_s), post_type, as_of - toIntervalSecond(age_s),
    title, caption, tags, thumbnail_url, post_category, language,
    multiIf(post_type = 'VIDEO', 90 + ${hash('duration', ofPost)} % 2310, post_type = 'SHORT', 10 + ${hash('duration', ofPost)} % 51,
      post_type = 'REEL', 8 + ${hash('duration', ofPost)} % 83, NULL),
    multiIf(post_type = 'VIDEO', views_shown, post_type = 'SHORT', plays_shown, NULL),
    if(post_type IN ('REEL', 'SHORT'), plays_shown, NULL),
    likes,
    toUInt64(likes * (0.003 + 0.03 * ${share('comments', ofPost)})),
    if(is_business AND NOT youtube AND ${hash('reach', ofPost)} % 2 = 0, toUInt64(likes * (4 + 3 * ${share('reach', ofPost)})), NULL),
    is_sponsored, ${derivedHashtags}, brands_named, ${derivedSignals}, {sourceFile:String}, creator + 1
  FROM (${postsQuery(pictures)})
  ARRAY JOIN if(k = 0, [false, true], [false]) AS earlier`
}

/** How many posts the creators of [first, first + count) have. */
export function postCountQuery(): string {
  return `SELECT sum(posts) AS posts FROM (${creatorsQuery(false)})`
}
