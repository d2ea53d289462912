import { formula } from './formula.ts'

/** Whether tenants may be shown a creator: from a configured country, with engagement (percent) and reach above 0. */
function enabledForSaas(
  country: string | null,
  engagementRate: number | null,
  reach: number | null,
  countries: readonly string[],
): boolean {
  return country !== null && countries.includes(country) && (engagementRate ?? 0) > 0 && (reach ?? 0) > 0
}

export const enabledForSaasFormula = formula<[string | null, number | null, number | null]>({
  id: 'enabled_for_saas',
  title: 'Enabled for SaaS',
  text: 'country is one of SAAS_COUNTRIES, and engagement rate > 0, and reach > 0',
  inputs: [
    { name: 'country', kind: 'country', meaning: "the creator's country, ISO 3166-1 alpha-2" },
    { name: 'engagement_rate', kind: 'percent', meaning: 'engagement rate in percent' },
    { name: 'reach', kind: 'mean', meaning: 'average reach' },
  ],
  unit: 'true or false',
  source: 'Creatorscope; the countries are the setting SAAS_COUNTRIES.',
  limits: ['What is unknown counts as not met.'],
  known: [
    [['IN', 0.1, 1], true],
    [['US', 1, 1], false],
    [[null, 1, 1], false],
    [['IN', 0, 1], false],
    [['IN', 1, null], false],
  ],
  compute: ([country, rate, reach], { countries }) => enabledForSaas(country, rate, reach, countries),
  macro: `
{% macro enabled_for_saas(country, engagement_rate, reach) -%}
(has([{% for code in var('saas_countries') %}'{{ code }}'{% if not loop.last %}, {% endif %}{% endfor %}], ifNull({{ country }}, '')) and ifNull({{ engagement_rate }}, 0) > 0 and ifNull({{ reach }}, 0) > 0)
{%- endmacro %}`,
})
