import ts from "typescript";

/** A place where a statement's text is not one of the files under cypher/ or what the compiler made of them. */
export interface LooseStatement {
  file: string;
  line: number;
  why: string;
}

/** Where the methods that send a text to the database are declared. */
const SENDERS = /\/src\/graph\/(connection|pipelined)\.ts$|\/neo4j-driver[^/]*\//;
const SENDING = new Set(["read", "run", "send", "executeQuery"]);
/** Where statements are declared, and the only files that make them. */
const MAKERS = /\/src\/graph\/(statement|compile\/nest(Level)?)\.ts$/;
/** Connections over a connection: they hand a text on as they were given it. */
const CARRIERS =
  /\/src\/(graph\/(connection|pipelined|readAhead|fewAtOnce|tellingBreaks)|api\/observe\/measuredConnection)\.ts$/;

/**
 * Finds what could put a client's text into a statement: a text sent to the database that is not the `text` of a Statement,
 * and a Statement made anywhere but where files become statements.
 * @param isProduct whether a file is one to look at, by its path
 */
export function looseStatements(program: ts.Program, isProduct: (file: string) => boolean): LooseStatement[] {
  const checker = program.getTypeChecker();
  const found: LooseStatement[] = [];
  for (const source of program.getSourceFiles()) {
    if (!isProduct(source.fileName)) continue;
    const report = (node: ts.Node, why: string) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file: source.fileName, line: line + 1, why });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) visitCall(node);
      if (isMaking(node) && !MAKERS.test(source.fileName)) report(node, "makes a Statement of its own");
      ts.forEachChild(node, visit);
    };
    const visitCall = (call: ts.CallExpression) => {
      const [text] = call.arguments;
      if (text === undefined || !sends(call) || isTextOfStatement(text)) return;
      if (CARRIERS.test(source.fileName) && isParameter(text)) return;
      report(text, `sends \`${text.getText()}\`, which is not the text of a Statement`);
    };
    visit(source);
  }
  return found;

  function sends(call: ts.CallExpression): boolean {
    if (!ts.isPropertyAccessExpression(call.expression) || !SENDING.has(call.expression.name.text)) return false;
    const declared = checker.getResolvedSignature(call)?.declaration?.getSourceFile().fileName;
    return declared !== undefined && SENDERS.test(declared);
  }

  function isStatement(node: ts.Node): boolean {
    return isStatementType(checker.getTypeAtLocation(node));
  }

  function isTextOfStatement(node: ts.Expression): boolean {
    if (ts.isPropertyAccessExpression(node)) return node.name.text === "text" && isStatement(node.expression);
    return ts.isIdentifier(node) && holdsText(checker.getSymbolAtLocation(node));
  }

  /** Whether a name is a constant that was given the text of a Statement. */
  function holdsText(symbol: ts.Symbol | undefined): boolean {
    const declaration = symbol?.valueDeclaration;
    if (declaration === undefined || !isConstant(declaration)) return false;
    if (ts.isBindingElement(declaration)) {
      const name = declaration.propertyName ?? declaration.name;
      return name.getText() === "text" && isStatement(declaration.parent);
    }
    const made = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made !== undefined && isTextOfStatement(made);
  }

  function isParameter(node: ts.Expression): boolean {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    return declaration !== undefined && ts.isParameter(declaration);
  }

  /** An object put together, or a type asserted, where a Statement is asked for. */
  function isMaking(node: ts.Node): boolean {
    if (ts.isAsExpression(node)) return isStatement(node);
    if (!ts.isObjectLiteralExpression(node)) return false;
    const asked = checker.getContextualType(node);
    return asked !== undefined && isStatementType(asked) && !keepsText(node);
  }

  /** Other values beside the text of a Statement that there is. */
  function keepsText({ properties }: ts.ObjectLiteralExpression): boolean {
    const text = properties.find((property) => property.name?.getText() === "text");
    if (text === undefined)
      return properties.some((part) => ts.isSpreadAssignment(part) && isStatement(part.expression));
    if (ts.isShorthandPropertyAssignment(text)) return holdsText(checker.getShorthandAssignmentValueSymbol(text));
    return ts.isPropertyAssignment(text) && isTextOfStatement(text.initializer);
  }
}

function isStatementType(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(({ symbol }) =>
    symbol?.declarations?.some(
      (declaration) => ts.isInterfaceDeclaration(declaration) && isStatementDeclaration(declaration),
    ),
  );
}

function isStatementDeclaration({ name, parent }: ts.InterfaceDeclaration): boolean {
  return name.text === "Statement" && MAKERS.test(parent.getSourceFile().fileName);
}

function isConstant(declaration: ts.Declaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}
