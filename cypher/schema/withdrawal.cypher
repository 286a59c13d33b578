// Something is withdrawn once.
// params:
// returns:
CREATE CONSTRAINT withdrawal_id IF NOT EXISTS FOR (withdrawal:Withdrawal) REQUIRE withdrawal.id IS UNIQUE
