// Organisations by their name.
// on: organization
// text: organization.nameKey
