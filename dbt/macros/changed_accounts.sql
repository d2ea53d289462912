{#
  Profiles whose row of an account mart may have changed since it was written: of whom anything came, and those that others or the moment
  changed. The latter are found by the few columns that these decide: to work out all rows took twice as long.
#}
{% macro changed_accounts(
    platform, accounts, all_posts, posts, peers, words, common_words, authenticity, audiences, links, moment
) -%}
select profile_id from {{ accounts }} where {{ came_lately() }}
    union distinct
    {{ touched_owners(all_posts) }}
    union distinct
    -- Peers came, went or were overtaken.
    select profile_id
    from {{ this }} as written
    {{ place_among_peers(peers, 'written', 'engagement_rate') }}
    where posts_analysed > 0 and ifNull(percentile, -1) != ifNull(engagement_percentile, -1)
    union distinct
    -- Posts left the window of 30 days. One that entered it says it was published after its profile was seen.
    select profile_id
    from (
        select profile_id, arrayFilter(at -> {{ in_window('at', moment) }}, window_posts.published_at) as published
        from {{ posts }}
    )
    where {{ is_not_written('profile_id, length(published)', 'profile_id, posts_30d') }}
        or arrayMax(published) > (select max(snapshot_at) from {{ this }})
    union distinct
    -- A word became common, or no longer is.
    select profile_id
    from (select profile_id, {{ top_terms('repeated_words', 'posts_language', common_words) }} as top_terms from {{ words }})
    where {{ is_not_written('profile_id, top_terms') }}
    union distinct
    select profile_id
    from {{ authenticity }}
    where {{ is_not_written('profile_id, authenticity_score, authenticity_coverage') }}
    union distinct
    select profile_id
    from ({{ audience_of(platform, audiences) }})
    where {{ is_not_written('profile_id, ' ~ audience_columns()) }}
    union distinct
    select profile_id
    from ({{ links_of(platform, links) }})
    where {{ is_not_written('profile_id, linked_platforms') }}
    union distinct
    select profile_id
    from {{ this }}
    where notEmpty(linked_platforms) and profile_id not in (select profile_id from ({{ links_of(platform, links) }}))
{%- endmacro %}

{# Whether no written row has these values; told by a hash, which takes a third of the time. Of a tuple, for NULL among values makes the hash NULL. #}
{% macro is_not_written(values, columns=none) -%}
cityHash64(tuple({{ values }})) not in (select cityHash64(tuple({{ columns or values }})) from {{ this }})
{%- endmacro %}
