{{ account_growth('YOUTUBE') }}
