{# A column's name and the type of post that it tells the share of. #}
{% macro post_formats() %}
{{ return([
    ['image', 'IMAGE'], ['carousel', 'CAROUSEL'], ['reels', 'REEL'], ['stories', 'STORY'], ['video', 'VIDEO'],
    ['shorts', 'SHORT']
]) }}
{% endmacro %}
