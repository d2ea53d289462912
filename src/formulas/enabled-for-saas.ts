/** Whether tenants may be shown a creator: from a configured country, with engagement (percent) and reach above 0. */
export function enabledForSaas(
  country: string | null,
  engagementRate: number | null,
  reach: number | null,
  countries: readonly string[],
): boolean {
  return country !== null && countries.includes(country) && (engagementRate ?? 0) > 0 && (reach ?? 0) > 0
}

export const enabledForSaasMacro = `
{% macro enabled_for_saas(country, engagement_rate, reach) -%}
(has([{% for code in var('saas_countries') %}'{{ code }}'{% if not loop.last %}, {% endif %}{% endfor %}], ifNull({{ country }}, '')) and ifNull({{ engagement_rate }}, 0) > 0 and ifNull({{ reach }}, 0) > 0)
{%- endmacro %}`
