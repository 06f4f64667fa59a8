import type { TemplateFunction } from "../templateFacts.ts";
import type { Configuration } from "./configuration.ts";
import { openService } from "./serverlessService.ts";
import { readDeclaredFunction } from "./readDeclaredFunction.ts";
import { readTriggers } from "./readTriggers.ts";

/** The functions of a service, as far as what has been loaded of its configuration tells. */
export function readService(configuration: Configuration): readonly TemplateFunction[] {
  const service = openService(configuration);
  if (service === null) return [];
  const triggers = readTriggers(service);
  return service.functions
    .filter(({ view }) => view.isMapping)
    .map((declared) =>
      readDeclaredFunction(declared, triggers.get(declared.logicalId) ?? [], service),
    );
}
