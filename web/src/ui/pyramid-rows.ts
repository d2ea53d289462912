import type { Audience } from '../api/creator.ts'

/** One age group of the pyramid; shares in percent, null where the source tells none. */
export interface PyramidRow {
  age: string
  male: number | null
  female: number | null
}

/** The shares by age, the youngest first, men and women beside each other. Other genders are left to the caller. */
export function pyramidRows(cells: Audience['ageGender']): PyramidRow[] {
  const shareOf = (age: string, gender: string) =>
    cells.find((cell) => cell.age === age && cell.gender.toLowerCase() === gender)?.share ?? null
  const ages = [...new Set(cells.map(({ age }) => age))]
  return ages
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((age) => ({ age, male: shareOf(age, 'male'), female: shareOf(age, 'female') }))
}
