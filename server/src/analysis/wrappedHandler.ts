import type { TemplateFunction } from "../templates/templateFacts.ts";

/**
 * Variables in which monitoring tools keep the handler that they stand in front of, as their own
 * guides for manual set-up say: Datadog, New Relic, Lumigo, Sentry and Coralogix.
 */
const wrapperVariables = [
  "DD_LAMBDA_HANDLER",
  "NEW_RELIC_LAMBDA_HANDLER",
  "LUMIGO_ORIGINAL_HANDLER",
  "SENTRY_INITIAL_HANDLER",
  "CX_ORIGINAL_HANDLER",
];

/** Lambda takes no longer handler string. AWS Lambda API Reference, "CreateFunction". */
const longestHandler = 128;

/**
 * The handler string that leads to the author's own code, whatever wraps it; null where there is none
 * that Lambda would take.
 */
export function ownHandler({ handler, variables }: TemplateFunction): string | null {
  const name = wrapperVariables.find((variable) => Object.hasOwn(variables, variable));
  const own = (name === undefined ? null : variables[name]) ?? handler;
  return own === null || own.length > longestHandler ? null : own;
}
