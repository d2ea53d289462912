{#
  Words that tell what a profile writes of. First what each caption has (title and the beginning: a YouTube description ends in links),
  without hashtags and mentions, which are told apart. A word has at least four letters and begins with none of the ASCII digits.
#}
{% macro caption_words() -%}
arrayDistinct(arrayFilter(
    word -> word >= 'a' and lengthUTF8(word) >= 4,
    splitByNonAlpha(replaceRegexpAll(
        lowerUTF8(substringUTF8(concat(ifNull(title, ''), ' ', ifNull(caption, '')), 1, 160)), '[#@][^\\s#@]*', ' '
    ))
))
{%- endmacro %}

{#
  Then the words of a profile that stand in two of its posts or more, the most frequent first, in one sort of them all: a map of counts
  costs three times as much. A word with an emoji at it is none.
#}
{% macro repeated_words(words, most) -%}
{%- set sorted = 'arraySort(groupArrayArray(' ~ words ~ '))' -%}
arrayMap(entry -> entry.2, arraySlice(arraySort(arrayFilter(
    (entry, next) -> entry.1 < -1 and entry.2 != next and match(entry.2, '^[\\pL\\pM]+$'),
    arrayZip(arrayMap(n -> -toInt64(n), arrayEnumerateUniq({{ sorted }})), {{ sorted }}),
    arraySlice(arrayPushBack({{ sorted }}, ''), 2)
)), 1, {{ most }}))
{%- endmacro %}

{#
  Last the words that tell nothing, as a fifth of all who write in the language has them ("with", "this"): by language, the commonest of
  the posts. No list of stop words covers every language; below five profiles nothing is common.
#}
{% macro common_words(profiles) -%}
with words as (
    select posts_language as language, arrayJoin(repeated_words) as word, count() as profiles
    from {{ profiles }}
    group by language, word
),

languages as (
    select posts_language as language, countIf(notEmpty(repeated_words)) as profiles
    from {{ profiles }}
    group by language
)

select language, word, words.profiles as profiles
from words
join languages using (language)
where words.profiles >= 5 and words.profiles * 5 >= languages.profiles
{%- endmacro %}

{# The first ten of a profile's words that are not common in its language, looked up by a hash: in half the time that tuples take. #}
{% macro top_terms(repeated_words, language, common_words) -%}
arraySlice(
    arrayFilter(
        word -> cityHash64({{ language }}, word) not in (select cityHash64(language, word) from {{ common_words }}),
        {{ repeated_words }}
    ),
    1, 10
)
{%- endmacro %}
