import { summarizePolling } from "../summarizePolling.ts";
import type { TemplateFacts, TemplateFunction } from "../templateFacts.ts";
import type { FoundTrigger } from "../triggers/foundTrigger.ts";
import { withoutRepetition } from "../triggers/withoutRepetition.ts";
import { LinkFollower, type LinkedFunction } from "./linkFollower.ts";
import type { OpenTrigger } from "./stackFacts.ts";
import { StackTree } from "./stackTree.ts";

/**
 * Gives functions the triggers that other templates state, where parameters, outputs and exports lead from these to them. Pure; templates
 * that get nothing stay the same objects, and without such triggers all of them do.
 * @param templates all of the workspace
 */
export function joinStacks(templates: readonly TemplateFacts[]): readonly TemplateFacts[] {
  const stating = templates.filter(
    ({ connections }) => (connections?.openTriggers.length ?? 0) > 0,
  );
  if (stating.length === 0) return templates;
  const found = findTriggers(stating, new LinkFollower(new StackTree(templates)));
  if (found.size === 0) return templates;
  return templates.map((facts) => {
    const added = found.get(facts.uri);
    return added === undefined ? facts : withTriggers(facts, added);
  });
}

type TriggersByFunction = Map<string, FoundTrigger[]>;

/** By the URI of the function's template, and by its logical id. */
function findTriggers(
  stating: readonly TemplateFacts[],
  follower: LinkFollower,
): ReadonlyMap<string, TriggersByFunction> {
  const found = new Map<string, TriggersByFunction>();
  for (const facts of stating) {
    for (const open of facts.connections?.openTriggers ?? []) {
      for (const target of targetsOf(open, facts, follower)) {
        const byFunction = found.get(target.uri) ?? new Map<string, FoundTrigger[]>();
        found.set(target.uri, byFunction);
        const triggers = byFunction.get(target.logicalId) ?? [];
        const isOwn = target.uri === facts.uri;
        triggers.push(isOwn ? open.trigger : statedIn(facts.uri, open.trigger));
        byFunction.set(target.logicalId, triggers);
      }
    }
  }
  return found;
}

function targetsOf(
  { links, functionName }: OpenTrigger,
  facts: TemplateFacts,
  follower: LinkFollower,
): readonly LinkedFunction[] {
  const named = functionName === undefined ? null : follower.find(functionName, facts);
  if (named !== null) return [named];
  return links.map((link) => follower.follow(link, facts)).filter((each) => each !== null);
}

/** A trigger for functions of other templates, which have other names for buckets and log groups. */
function statedIn(uri: string, trigger: FoundTrigger): FoundTrigger {
  const { bucket: _bucket, logGroup: _logGroup, polling, ...rest } = trigger;
  const queue = polling?.queue ?? null;
  const placed = queue === null ? null : { ...queue, uri: queue.uri ?? uri };
  return { ...rest, uri: rest.uri ?? uri, polling: polling && { ...polling, queue: placed } };
}

function withTriggers(facts: TemplateFacts, added: TriggersByFunction): TemplateFacts {
  const functions = facts.functions.map((declared) => {
    const triggers = added.get(declared.logicalId);
    if (triggers === undefined) return declared;
    const services = facts.connections?.services[declared.logicalId] ?? [];
    return withTriggersOf(declared, services, triggers);
  });
  return { ...facts, functions };
}

function withTriggersOf(
  declared: TemplateFunction,
  services: readonly string[],
  added: readonly FoundTrigger[],
): TemplateFunction {
  const own = declared.triggers.map((trigger, index): FoundTrigger => {
    return Object.assign({ service: services[index] ?? "unknown" }, trigger);
  });
  const triggers = withoutRepetition([...own, ...added]).map(
    ({ service: _service, ...trigger }) => trigger,
  );
  return { ...declared, triggers, ...summarizePolling(triggers) };
}
