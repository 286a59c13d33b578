// The marks of all that is withdrawn.
// params:
// returns: mark
CYPHER replan=skip
MATCH (withdrawal:Withdrawal)
UNWIND withdrawal.marks AS mark
RETURN mark
