// Organisations of a country, by its code or its name.
// on: organization
// params: value country
organization.countryCode = $value
