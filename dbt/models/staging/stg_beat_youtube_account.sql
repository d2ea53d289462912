{{ config(order_by=['profile_id']) }}

{{ latest_accounts('YOUTUBE') }}
