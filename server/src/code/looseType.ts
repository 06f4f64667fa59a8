/** What stands around a type that says as much, or as little, of what a value has. */
const wrapper =
  /^(?:(?:Promise|PromiseLike|Readonly|Partial|Array|ReadonlyArray|NonNullable|list|List|Optional)[<[]([^]*)[>\]]|readonly\s+([^]*)|([^]*)\[\])$/u;

const loose =
  /^(?:any|unknown|object|Object|Function|dict|Dict|Any|(?:Mutable)?Mapping|\*|\{\s*\})$|^(?:Record|Object\.?<|dict|Dict|(?:Mutable)?Mapping|typing\.)/u;

/**
 * True for a written type that says nothing of what a value has: `any`, `Record<string, unknown>`, `dict`,
 * also in a list or a promise.
 */
export function isLooseType(written: string): boolean {
  const type = written
    .replace(/^\s*:/u, "")
    .replaceAll(/\|\s*(?:null|undefined|None)\b/gu, "")
    .trim()
    // Python takes a type in quotes for one, and knows those of `typing` by the module's name.
    .replace(/^(["'])(.*)\1$/u, "$2")
    .replace(/^Annotated\[\s*([^,]*),[^]*\]$/u, "$1")
    .replace(/^(?:typing|t|tp)\.(?=[A-Z])/u, "");
  const [, inGeneric, inReadonly, inList] = wrapper.exec(type) ?? [];
  const inner = inGeneric ?? inReadonly ?? inList;
  return inner === undefined ? loose.test(type) : isLooseType(inner);
}
