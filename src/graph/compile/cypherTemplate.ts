type Piece = string | { variable: string } | { parameter: string };

/**
 * A piece of Cypher whose variables and parameters get names of their own wherever it is placed, so that one file can
 * stand many times in one statement. A name before `: ` is a map's key and stays.
 */
export class CypherTemplate {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  constructor(text: string, variables: readonly string[]) {
    this.text = text;
    this.pieces = split(text, new Set(variables));
  }

  /** The parameters that the text names. */
  get parameters(): string[] {
    return this.pieces.flatMap((piece) => (typeof piece === "object" && "parameter" in piece ? [piece.parameter] : []));
  }

  /** The variables that the text names, each once. */
  get variables(): string[] {
    const names = this.pieces.flatMap((piece) =>
      typeof piece === "object" && "variable" in piece ? [piece.variable] : [],
    );
    return [...new Set(names)];
  }

  /** The text with each variable and each parameter under the name given for it. */
  render(variable: (name: string) => string, parameter: (name: string) => string): string {
    let out = "";
    for (const piece of this.pieces) {
      if (typeof piece === "string") out += piece;
      else if ("variable" in piece) out += variable(piece.variable);
      else out += parameter(piece.parameter);
    }
    return out;
  }
}

function split(text: string, variables: ReadonlySet<string>): Piece[] {
  const token = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$(\w+)|(?<![\w.:])([a-zA-Z_]\w*)(?!\w|: )/g;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, parameter, name] = match;
    const piece = parameter ? { parameter } : name && variables.has(name) ? { variable: name } : undefined;
    if (!piece) continue;
    pieces.push(text.slice(end, match.index), piece);
    end = match.index + whole.length;
  }
  pieces.push(text.slice(end));
  return pieces.filter((piece) => piece !== "");
}
