"""What schemathesis sends for the scalars of the schema: values of the samples, others in the right form, and any text."""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes


def values(known: str, form: str) -> st.SearchStrategy:
    text = st.one_of(st.just(known), st.from_regex(form, fullmatch=True), st.text(max_size=40))
    return text.map(nodes.String)


schemathesis.graphql.scalar("DOI", values("10.5555/978-1-2345-6002-7.ch001", r"(https://doi\.org/|doi:)?10\.[0-9]{4,6}/[!-~]{1,20}"))
schemathesis.graphql.scalar("ISBN", values("978-1-2345-6002-7", r"97[89](-?[0-9]){10}"))
schemathesis.graphql.scalar("ORCID", values("0000-0002-1825-0097", r"(https://orcid\.org/)?(\d{4}-){3}\d{3}[\dX]"))
