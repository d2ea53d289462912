{#
  A month's rows in arrays, plain numbers side by side: as members of a tuple each took twice the CPU and half as much memory again. `parts`
  are the linked profiles of each month, and `words` what place_of_word looks in.
#}
{% macro board_arrays(figures) -%}
    groupArray(profile_id) as all_profile_id,
    groupArray({{ who(
        'platform', '(month, platform, profile_id) in (select month, platform, profile_id from parts)',
        place_of_word('category'), place_of_word('language'), place_of_word('country')
    ) }}) as all_who,
    groupArray({{ bits(figures, ['isNotNull(last_post_at)', 'views_from_posts']) }}) as all_known,
    {% for figure in figures -%}
    groupArray(ifNull({{ figure }}, 0)) as all_{{ figure }},
    {% endfor -%}
    groupArray(ifNull(followers_high, 0)) as all_followers_high,
    groupArray(ifNull(toUnixTimestamp64Milli(last_post_at), 0)) as all_last_post_ms,
    groupArray(toUnixTimestamp64Milli(seen_at)) as all_seen_ms
{%- endmacro %}
