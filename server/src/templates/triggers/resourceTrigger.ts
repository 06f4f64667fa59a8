import type { PollingFacts } from "../templateFacts.ts";
import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import type { TriggerDetails } from "../triggerDetails.ts";
import type { TemplateValue } from "../templateValue.ts";

/** What a resource says: this service invokes whatever function `target` means. */
export interface ResourceTrigger {
  readonly target: TemplateValue | undefined;
  readonly eventType: string | null;
  readonly service: string;
  /** The entry's own name, where the resource holds several; else the logical id is the name. */
  readonly name?: string | null;
  /** What the entry says for itself, over what the resource says for all of them. */
  readonly details?: TriggerDetails;
  readonly polling?: PollingFacts;
}

/** Reads the triggers that one type of resource declares. */
export type ResourceTriggerReader = (
  resource: TemplateResource,
  index: TemplateIndex,
) => readonly ResourceTrigger[];
