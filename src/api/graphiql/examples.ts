/** The three uses, each a tab that GraphiQL opens with: a test runs them over the sample data. */
export const EXAMPLES: readonly string[] = [
  `# The terms around a term: those that its chapters,
# and the authors of those, define too.
# Press the play button, or Ctrl-Enter.
query TermsAround {
  term(label: "public diplomacy") {
    label
    definitions {
      totalCount
    }
    chapters {
      nodes {
        title
        year
        terms {
          nodes {
            slug
            label
          }
        }
      }
    }
    authors {
      nodes {
        name
        terms {
          nodes {
            slug
            label
          }
        }
      }
    }
  }
}
`,
  `# Every chapter by an author, newest first.
# The next page is chapters(first: 20, after: "…") with the endCursor of this one.
query ChaptersByAuthor {
  authors(where: { name: { startsWith: "celikkiran" } }, first: 1) {
    nodes {
      name
      alternativeNames
      organizations {
        name
        country
      }
      chapters(first: 20, orderBy: { field: YEAR, direction: DESC }) {
        totalCount
        nodes {
          title
          year
          doi {
            url
          }
          book {
            title
          }
          citation(style: APA)
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
`,
  `# A term with its definitions, chapters, authors and DOIs:
# what a visualisation needs, in one plain query.
query TermWithEverything {
  term(label: "city diplomacy") {
    id
    label
    alternativeLabels
    definitions(first: 100) {
      nodes {
        id
        text
        chapter {
          id
          title
          year
          dois {
            value
            url
          }
          book {
            id
            title
          }
          authors(first: 100) {
            nodes {
              id
              name
              organizations {
                name
                country
              }
            }
          }
        }
      }
    }
  }
}
`,
];
