/** What stands around a type that says as much, or as little, of what a value has. */
const wrapper =
  /^(?:(?:Promise|PromiseLike|Readonly|Partial|Array|ReadonlyArray|NonNullable|list|List)[<[]([^]*)[>\]]|readonly\s+([^]*)|([^]*)\[\])$/u;

const loose =
  /^(?:any|unknown|object|Object|Function|dict|Dict|Any|Mapping|\*|\{\s*\})$|^(?:Record|Object\.?<|dict|Dict|Mapping|typing\.)/u;

/**
 * True for a written type that says nothing of what a value has: `any`, `Record<string, unknown>`, `dict`,
 * also in a list or a promise.
 */
export function isLooseType(written: string): boolean {
  const type = written
    .replace(/^\s*:/u, "")
    .replaceAll(/\|\s*(?:null|undefined)\b/gu, "")
    .trim();
  const [, inGeneric, inReadonly, inList] = wrapper.exec(type) ?? [];
  const inner = inGeneric ?? inReadonly ?? inList;
  return inner === undefined ? loose.test(type) : isLooseType(inner);
}
