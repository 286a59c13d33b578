// Organisations by name and slug.
// params:
// returns:
CREATE CONSTRAINT organization_key IF NOT EXISTS FOR (organization:Organization) REQUIRE organization.key IS UNIQUE;
CREATE INDEX organization_name_key IF NOT EXISTS FOR (organization:Organization) ON (organization.nameKey);
CREATE INDEX organization_base_slug IF NOT EXISTS FOR (organization:Organization) ON (organization.baseSlug)
