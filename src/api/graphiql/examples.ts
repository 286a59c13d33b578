/** The three uses, each a tab that GraphiQL opens with: a test runs them over the sample data. */
export const EXAMPLES: readonly string[] = [
  `# What is related to a term, and why: each reason with
# the definitions and chapters that show it.
# Press the play button, or Ctrl-Enter.
query RelatedTerms {
  term(label: "public diplomacy") {
    label
    related(first: 10) {
      totalCount
      edges {
        score
        node {
          slug
          label
        }
        reasons {
          kind
          statement
          definitions {
            text
          }
          chapters {
            title
            year
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
  `# What lies around a term, nearest first: nodes and edges as a picture needs them,
# each edge with a sentence that a reader can check.
# export(format: GRAPHML) gives the same as a file for Gephi; GEXF, DOT and others are there too.
query AroundATerm {
  neighborhood(id: "term:city-diplomacy", depth: 2, limit: 50) {
    totalNodes
    truncated
    nodes {
      id
      kind
      label
      distance
      entity {
        ... on Chapter {
          title
          year
          doi {
            url
          }
        }
      }
    }
    edges {
      source
      target
      kind
      weight
      statement
      evidence
    }
  }
}
`,
];
