import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CalledFunction, TemplateFunction } from "../../templateFacts.ts";
import type { ModuleDeclarations } from "../modules/moduleDeclarations.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { rootBlockOf } from "./instanceHome.ts";
import { outermostModule } from "./indexAlone.ts";
import type { IndexedModule } from "./indexModule.ts";
import type { ToldFunctions } from "./tellFunctions.ts";

/** A module as its own folder tells it. */
interface AloneModule {
  readonly indexed: IndexedModule;
  readonly told: ToldFunctions;
}

export interface ComparedFunctions {
  /** Ids in the index of functions of which the module alone says the same, so that its folder tells them. */
  readonly toldAlone: ReadonlySet<string>;
  /** By absolute path of the file with the call. */
  readonly called: ReadonlyMap<string, readonly CalledFunction[]>;
}

/** A function of a called module, in the caller's reading. */
interface Called {
  readonly id: string;
  readonly instance: ResourceInstance;
  readonly found: TemplateFunction;
  /** Absolute path of the file with the call. */
  readonly file: string;
  /** Address from the module on, which is that of the module's own reading. */
  readonly address: string;
}

/**
 * Compares what a root module says of the functions of modules that it calls with what these say alone. A
 * function that its module tells as well is told there, for all callers at once; one that gets its
 * handler, its code, its limits or what invokes it from the caller is told where the module is called.
 * All functions of one block are told in the same place.
 */
export function compareWithAlone(
  indexed: IndexedModule,
  { functions }: ToldFunctions,
  tellAlone: (declarations: ModuleDeclarations) => AloneModule | null,
): ComparedFunctions {
  const toldAlone = new Set<string>();
  const called = new Map<string, CalledFunction[]>();
  for (const [declarations, blocks] of groupByModule(indexed, functions)) {
    const alone = tellAlone(declarations);
    if (alone === null) continue;
    const ownBlocks = groupByBlock(alone);
    for (const [block, group] of blocks) {
      const own = ownBlocks.get(block) ?? new Map<string, OwnFunction>();
      const isToldAlone = group.every((each) =>
        isToldBy(each, own.get(each.address), declarations),
      );
      for (const { id } of group) if (isToldAlone) toldAlone.add(id);
      const links = isToldAlone ? group.map((each) => leave(each, own)) : takeOver(group, own);
      for (const { file, functions: others } of links) {
        called.set(file, [...(called.get(file) ?? []), ...others]);
      }
    }
  }
  return { toldAlone, called };
}

/** What the file of a call says of the module's own functions. */
interface Links {
  readonly file: string;
  readonly functions: readonly CalledFunction[];
}

/** Leaves a function to the module's own folder. */
function leave({ file, found, address }: Called, own: OwnFunctions): Links {
  const { uri, found: alone } = own.get(address) ?? {};
  if (uri === undefined || alone === undefined) return { file, functions: [] };
  return { file, functions: [{ uri, logicalId: alone.logicalId, standsFor: found.logicalId }] };
}

/** Tells functions in place of the module's own folder, which tells those of the same block. */
function takeOver(group: readonly Called[], own: OwnFunctions): readonly Links[] {
  const functions = [...own.values()].map(({ uri, found: { logicalId } }) => {
    return { uri, logicalId, standsFor: null };
  });
  return [...new Set(group.map(({ file }) => file))].map((file) => ({ file, functions }));
}

/** By module, and then by the block that declares them. */
type CalledGroups = ReadonlyMap<ModuleDeclarations, ReadonlyMap<string, readonly Called[]>>;

function groupByModule(
  { instances }: IndexedModule,
  functions: ToldFunctions["functions"],
): CalledGroups {
  const groups = new Map<ModuleDeclarations, Map<string, Called[]>>();
  for (const [id, found] of functions) {
    const instance = instances.get(id);
    const module = instance === undefined ? null : outermostModule(instance);
    if (instance === undefined || module === null) continue;
    const { file } = rootBlockOf(instance);
    const blocks = groups.get(module.declarations) ?? new Map<string, Called[]>();
    groups.set(module.declarations, blocks);
    const address = instance.address.slice(module.prefix.length);
    const group = blocks.get(blockOf(address)) ?? [];
    blocks.set(blockOf(address), group);
    group.push({ id, instance, found, file, address });
  }
  return groups;
}

/** An address without the keys of instances. */
function blockOf(address: string): string {
  return address.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}

interface OwnFunction {
  readonly uri: string;
  readonly found: TemplateFunction;
}

/** Functions of one block, by address. */
type OwnFunctions = ReadonlyMap<string, OwnFunction>;

/** The functions of a module's own reading, by the block that declares them. */
function groupByBlock({ indexed, told }: AloneModule): ReadonlyMap<string, OwnFunctions> {
  const blocks = new Map<string, Map<string, OwnFunction>>();
  for (const [id, found] of told.functions) {
    const instance = indexed.instances.get(id);
    if (instance === undefined) continue;
    const { address } = instance;
    const { file } = rootBlockOf(instance);
    const block = blocks.get(blockOf(address)) ?? new Map<string, OwnFunction>();
    block.set(address, { uri: pathToFileURL(file).href, found });
    blocks.set(blockOf(address), block);
  }
  return blocks;
}

function isToldBy(
  { found, instance }: Called,
  own: OwnFunction | undefined,
  { folder }: ModuleDeclarations,
): boolean {
  if (own === undefined || own.found.handler === null) return false;
  const { rootFolder } = instance.module.world;
  return isSame(essenceOf(found, rootFolder), essenceOf(own.found, folder ?? rootFolder));
}

/** What is said of a function, with its paths from any folder. */
function essenceOf(found: TemplateFunction, folder: string): object {
  const { handler, runtime, codeUri, archive, image, timeoutSeconds, memorySizeMB, triggers } =
    found;
  const [code, context] = [codeUri, image?.context ?? null].map((relative) =>
    relative === null ? null : path.resolve(folder, relative),
  );
  const built = { code, archive, context, dockerfile: image?.dockerfile };
  return { handler, runtime, built, timeoutSeconds, memorySizeMB, triggers };
}

/** Members of facts that depend on who reads them. */
const ownMembers = new Set(["name", "uri", "range", "keyRange", "valueRange", "body"]);

/** Whether facts say the same, but for names and places. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if (one === null || other === null) return one === other;
  const [members, others] = [one, other].map((value) =>
    Object.entries(value).filter(([key, member]) => member !== undefined && !ownMembers.has(key)),
  );
  const known = new Map<string, unknown>(others);
  return (
    members?.length === known.size &&
    members.every(([key, member]) => known.has(key) && isSame(member, known.get(key)))
  );
}
