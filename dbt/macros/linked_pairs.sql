{#
  Who with whom, of links that contradict each other: a pair is one in which each is the other's best link, by confidence, then
  the newest, then the ids; a profile that is not its best link's best stays alone. `links` has a row for each statement of a
  source; an unknown confidence is the least. `within`: pairs are made for each value of these columns.
#}
{% macro linked_pairs(links, within) -%}
select * except (instagram_place, youtube_place)
from (
    select
        *,
        row_number() over (
            partition by {{ within }}, instagram_profile_id
            order by ifNull(confidence, -1) desc, linked_at desc, youtube_profile_id, source
        ) as instagram_place,
        row_number() over (
            partition by {{ within }}, youtube_profile_id
            order by ifNull(confidence, -1) desc, linked_at desc, instagram_profile_id, source
        ) as youtube_place
    from {{ links }}
)
where instagram_place = 1 and youtube_place = 1
{%- endmacro %}
