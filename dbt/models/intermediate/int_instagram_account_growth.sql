{{ account_growth('INSTAGRAM') }}
