import { Button, Text } from '@mantine/core'
import type { Audience, Creator, Metric } from '../../../api/creator.ts'
import { useAudience } from '../../../api/use-creator-details.ts'
import { AgePyramid } from '../../../ui/age-pyramid.tsx'
import { toCsvText } from '../../../ui/csv.ts'
import { downloadText } from '../../../ui/download.ts'
import { Rate } from '../../../ui/figure.tsx'
import { formatDateTime } from '../../../ui/format-date.ts'
import { countryName, languageName } from '../../../ui/format-words.ts'
import { StateBlock } from '../../../ui/page-states.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ShareTable } from '../../../ui/share-table.tsx'
import { ExplainFigure } from '../explain-figure.tsx'
import { SectionState } from '../section-state.tsx'
import classes from './audience-section.module.css'
import { NotableFollowers } from './notable-followers.tsx'

/** Shares of each list that are shown. */
const SHOWN = 10

/** Who follows the creator: age and gender, places, languages, and the followers who stand out. */
export default function AudienceSection({ profile }: { profile: Creator }) {
  return (
    <SectionState answer={useAudience(profile)} height={480}>
      {(audience) =>
        audience.snapshotAt === null ? (
          <StateBlock title="Nothing is known of this audience yet">
            <Text c="dimmed" maw={480}>
              It shows once an audience snapshot of this creator is ingested.
            </Text>
          </StateBlock>
        ) : (
          <AudienceContent audience={audience} profile={profile} />
        )
      }
    </SectionState>
  )
}

function AudienceContent({ audience, profile }: { audience: Audience; profile: Creator }) {
  const { countries, cities, languages, ageGender, coverage, notableFollowers } = audience
  return (
    <>
      <div className={classes.line}>
        <Text size="sm" c="dimmed">
          Seen {formatDateTime(audience.snapshotAt!)}. Sources often tell the largest shares only.
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => downloadText(`${profile.profileId}-audience.csv`, audienceCsv(audience), 'text/csv')}
        >
          Download CSV
        </Button>
      </div>
      <div className={classes.grid}>
        {ageGender.length > 0 && (
          <Panel
            title="Age and gender"
            actions={<Covered share={coverage.ageGender} of="ageGender" profile={profile} />}
          >
            <AgePyramid cells={ageGender} explain={explainGender(profile)} />
          </Panel>
        )}
        {countries.length > 0 && (
          <Panel title="Countries" actions={<Covered share={coverage.countries} of="countries" profile={profile} />}>
            <ShareTable
              label="Audience by country"
              explain={explainShare(profile, 'audienceCountryShare')}
              of="Country"
              shares={countries.slice(0, SHOWN).map(({ country, share }) => ({
                key: country,
                label: countryName(country),
                share,
              }))}
            />
          </Panel>
        )}
        {cities.length > 0 && (
          <Panel title="Cities" actions={<Covered share={coverage.cities} of="cities" profile={profile} />}>
            <ShareTable
              label="Audience by city"
              explain={explainShare(profile, 'audienceCityShare')}
              of="City"
              shares={cities.slice(0, SHOWN).map(({ city, share }) => ({ key: city, label: city, share }))}
            />
          </Panel>
        )}
        {languages.length > 0 && (
          <Panel title="Languages" actions={<Covered share={coverage.languages} of="languages" profile={profile} />}>
            <ShareTable
              label="Audience by language"
              explain={explainShare(profile, 'audienceLanguageShare')}
              of="Language"
              shares={languages.slice(0, SHOWN).map(({ language, share }) => ({
                key: language,
                label: languageName(language),
                share,
              }))}
            />
          </Panel>
        )}
      </div>
      {notableFollowers.length > 0 && <NotableFollowers followers={notableFollowers} profile={profile} />}
    </>
  )
}

function explainGender(profile: Creator) {
  return (gender: 'male' | 'female', age?: string) => (
    <ExplainFigure
      subject={`the share of ${gender === 'male' ? 'men' : 'women'}${age === undefined ? '' : ` of ${age}`}`}
      profile={profile}
      metric={age === undefined ? 'audienceGenderShare' : 'audienceAgeGenderShare'}
      of={age === undefined ? gender : `${gender} ${age}`}
    />
  )
}

function explainShare(profile: Creator, metric: Metric) {
  return ({ key, label }: { key: string; label: string }) => (
    <ExplainFigure subject={`the share of ${label}`} profile={profile} metric={metric} of={key} />
  )
}

function Covered({ share, of, profile }: { share: number | null; of: string; profile: Creator }) {
  return (
    <span className={classes.covered}>
      Covers <Rate value={share} reason="the source does not say" />{' '}
      <ExplainFigure subject={`the coverage of ${of}`} profile={profile} metric="audienceCoverage" of={of} />
    </span>
  )
}

function audienceCsv({ countries, cities, languages, ageGender }: Audience): string {
  return toCsvText([
    ['dimension', 'value', 'share_percent'],
    ...ageGender.map(({ gender, age, share }) => ['age_gender', `${gender} ${age}`, share]),
    ...countries.map(({ country, share }) => ['country', country, share]),
    ...cities.map(({ city, share }) => ['city', city, share]),
    ...languages.map(({ language, share }) => ['language', language, share]),
  ])
}
