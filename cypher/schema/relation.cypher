// Terms whose relations are to be worked out anew, and what people decided of a pair of terms.
// params:
// returns:
CREATE CONSTRAINT touched_key IF NOT EXISTS FOR (touched:Touched) REQUIRE touched.key IS UNIQUE;
CREATE CONSTRAINT relation_decision IF NOT EXISTS FOR (decision:RelationDecision) REQUIRE decision.pair IS UNIQUE;
CREATE INDEX relation_decision_event IF NOT EXISTS FOR (decision:RelationDecision) ON (decision.event);
CREATE INDEX relation_decision_left IF NOT EXISTS FOR (decision:RelationDecision) ON (decision.left);
CREATE INDEX relation_decision_right IF NOT EXISTS FOR (decision:RelationDecision) ON (decision.right)
