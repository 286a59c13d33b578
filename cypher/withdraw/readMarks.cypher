// The marks of all that is withdrawn.
// params:
// returns: mark
MATCH (withdrawal:Withdrawal)
UNWIND withdrawal.marks AS mark
RETURN mark
