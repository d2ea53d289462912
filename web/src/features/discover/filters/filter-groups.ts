import { type FieldName, filterFields } from '../../../fields/profile-fields.ts'

export interface FilterGroup {
  title: string
  fields: FieldName[]
}

const TITLED: [title: string, belongs: RegExp][] = [
  ['Profile', /^(name|handle|biography|category|language|gender|isVerified|isBusiness|hasEmail|enabledForSaas)$/],
  ['Size', /^(tier|followers|following|uploads|views)$/],
  ['Place', /^(country|state|city)$/],
  ['Growth', /Growth\d+d/],
  ['Engagement', /^(engagement|avg)/],
  ['Content', /^(posts30d|lastPostAt|categories|(image|carousel|reels|stories|video|shorts)Share)$/],
  ['Hashtags and brands', /^(topHashtags|mentions|sponsored|organic)/],
  ['Authenticity', /^authenticity/],
  ['Audience', /^audience/],
  ['Your lists', /^(collection|campaign)$/],
]

/** What is asked for most stands first in its section. */
const FIRST: FieldName[] = ['name', 'category', 'language', 'gender', 'isVerified', 'hasEmail', 'tier', 'lastPostAt']

/** Every field that can be filtered by, in sections; one that fits none of them is shown under More. */
export const filterGroups: FilterGroup[] = group()

function group(): FilterGroup[] {
  const place = (name: FieldName) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  const ordered = filterFields.toSorted((a, b) => place(a) - place(b))
  const titleOf = (name: FieldName) => TITLED.find(([, belongs]) => belongs.test(name))?.[0] ?? 'More'
  return [...TITLED.map(([title]) => title), 'More']
    .map((title) => ({ title, fields: ordered.filter((name) => titleOf(name) === title) }))
    .filter(({ fields }) => fields.length > 0)
}
