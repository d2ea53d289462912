{{ config(materialized='table', order_by=['profile_id']) }}

select
    authenticity.*,
    followers_judged_fake / nullIf(followers_judged, 0) as fake_follower_share,
    (select as_of from {{ ref('int_as_of') }}) as as_of
from {{ ref('int_instagram_account_authenticity') }} as authenticity
