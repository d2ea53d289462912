{#
  Ids of posts that are not among the newest so many of their profile; one of unknown age counts as older than every other. Only keys are
  sorted, of profiles that have more: to sort whole posts, captions with them, took most of the time.
#}
{% macro beyond_newest(posts, most, condition) -%}
select post_id
    from (
        select
            post_id,
            row_number() over (partition by profile_id order by published_at desc nulls last, post_id desc) as nth
        from {{ posts }}
        where profile_id in (
            select profile_id from {{ posts }} where {{ condition }} group by profile_id having count() > {{ most }}
        )
    )
    where nth > {{ most }}
{%- endmacro %}
