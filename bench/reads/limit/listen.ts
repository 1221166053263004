import { createServer, type IncomingMessage } from 'node:http';
import { env } from 'node:process';
import type { QuestionName } from '../questions.ts';
import { type AskDatabase, answerQuestion } from './answer-question.ts';

/** The least that a server can be: `POST /Qn` with a GraphQL request's body, answered with what the database sent. */
export function listen(ask: AskDatabase): void {
  createServer(async (request, response) => {
    try {
      const question = request.url?.slice(1) as QuestionName;
      const { variables } = JSON.parse(await readBody(request));
      const answer = await answerQuestion(ask, question, variables);
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(answer),
      });
      response.end(answer);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }).listen(Number(env.PORT), '127.0.0.1');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
