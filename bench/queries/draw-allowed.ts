import { type DocumentNode, parse, validate, visit } from 'graphql';
import { checkDocumentSize, DOCUMENT_LIMITS } from '../../src/graph/cost/document-size.ts';
import { operationCost } from '../../src/graph/cost/operation-cost.ts';
import { schema } from '../../src/graph/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/http/service-settings.ts';
import type { Operation } from './ask-in-process.ts';
import { drawOperation } from './draw-operation.ts';
import type { Draw } from './draw-value.ts';

export interface DrawnOperation {
  readonly operation: Operation;
  /** Fields of the document. */
  readonly fields: number;
  /** Points that it may cost. */
  readonly requested: number;
}

const DEEPEST = 8;

/** Draws until an operation is within what one may cost: the dearer it was, the flatter the next. */
export function drawAllowed(draw: Draw): DrawnOperation {
  for (let depth = 2 + Math.floor(draw.random() * (DEEPEST - 1)); ; depth = Math.max(2, depth - 1)) {
    const operation = drawOperation(draw, schema, depth);
    const document = parse(operation.query);
    assertValid(document, operation.query);
    let fields = 0;
    visit(document, {
      Field: () => {
        fields += 1;
      },
    });
    const requested = operationCost(schema, { document, variables: operation.variables });
    if (checkDocumentSize(document, DOCUMENT_LIMITS).length === 0 && requested <= DEFAULT_SETTINGS.maxCost)
      return { operation, fields, requested };
  }
}

function assertValid(document: DocumentNode, query: string): void {
  const [error] = validate(schema, document);
  if (error) throw new Error(`${error.message}\n${query}`);
}
