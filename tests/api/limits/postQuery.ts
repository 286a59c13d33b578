/** What a client gets over HTTP. */
export interface Reply {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
    extensions?: { cost?: number };
  };
}

/** Sends a request to a server and reads its JSON. */
export async function send(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Reply["body"] };
}

/** Asks a server one operation. */
export function postQuery(
  address: string,
  operation: { query: string; variables?: object; operationName?: string },
  headers: Record<string, string> = {},
): Promise<Reply> {
  return send(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(operation),
  });
}

/** The status and code of a refusal. */
export function refusal({ status, body }: Reply): [number, string | undefined] {
  return [status, body.errors?.[0]?.extensions.code];
}
