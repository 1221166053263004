import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { asGraphQLError } from '../graph/as-graphql-error.ts';
import { GRAPHQL_PATH, type GraphqlYoga } from './create-yoga.ts';
import { setReadyResult } from './ready-results.ts';
import type { RequestScope } from './request-scope.ts';
import { readBody, readUsualParams, type UsualParams, usualAnswerType } from './usual-request.ts';

type Answer = ExecutionResult & { readonly stringify?: (result: ExecutionResult) => string };

/**
 * Answers queries that come as they usually do without the objects of the fetch API, of which making and reading takes
 * longer than most answers. Yoga's plugins parse, check, limit and run them as any other; whatever is not usual, not valid,
 * or answered with an error, Yoga answers.
 */
export function answerDirectly(yoga: GraphqlYoga) {
  return async (request: IncomingMessage, response: ServerResponse, scope: RequestScope): Promise<void> => {
    const type = usualAnswerType(request, GRAPHQL_PATH);
    if (type === null) return void (await yoga(request, response, { scope }));
    const body = await readBody(request);
    if (body === null) return;
    const params = readUsualParams(body);
    const result = params && (await run(yoga, params, { req: request, res: response, scope }));
    if (result?.data && !result.errors && !result.extensions?.http) return send(response, type, result);
    // Where Yoga looks for what others have read already.
    Object.assign(request, { body });
    if (result) setReadyResult(request, result);
    if (!response.destroyed) await yoga(request, response, { scope });
  };
}

/** The result of a query; null where it is none, or none that runs (nothing was spent then), and where its client has gone. */
async function run(
  yoga: GraphqlYoga,
  params: UsualParams,
  context: { readonly req: IncomingMessage; readonly res: ServerResponse; readonly scope: RequestScope },
): Promise<Answer | null> {
  const { req, res } = context;
  const initial = { ...context, request: asRequest(req, res), params };
  const { schema, parse, validate, contextFactory, execute } = yoga.getEnveloped(initial);
  const prepare = async () => {
    const document = parse(params.query);
    const operation = getOperationAST(document, params.operationName)?.operation;
    if (operation !== OperationTypeNode.QUERY || validate(schema, document).length > 0) return null;
    return { document, contextValue: await contextFactory() };
  };
  const prepared = await prepare().catch(() => null);
  if (prepared === null) return null;
  const { variables, operationName } = params;
  try {
    return await execute({ schema, ...prepared, variableValues: variables, operationName });
  } catch (error) {
    // It failed because nobody waits for it: no fault of ours.
    return res.destroyed ? null : { errors: [asGraphQLError(error)] };
  }
}

function send(response: ServerResponse, type: string, result: Answer): void {
  const { stringify = JSON.stringify } = result;
  // As a text it leaves in one piece with its head.
  const text = stringify(result);
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

/** The request as far as plugins look at it: who asks, and until when. */
function asRequest({ method, url, headers }: IncomingMessage, response: ServerResponse): Request {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const get = (name: string): string | null => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  };
  const read = { get, has: (name: string) => headers[name] !== undefined };
  return { method, url: `http://localhost${url}`, headers: read, signal: gone.signal } as unknown as Request;
}
