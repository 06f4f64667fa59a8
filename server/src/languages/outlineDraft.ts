import type {
  Binding,
  ExportedName,
  ImportedName,
  ModuleOutline,
} from "../analysis/moduleOutline.ts";
import { namesIn } from "../analysis/namesIn.ts";

/** A module outline while its statements are being read. */
export interface OutlineDraft {
  readonly imports: ImportedName[];
  /** Reads a binding when something turns out to depend on it: most functions are nobody's handler. */
  readonly bindings: Map<string, () => Binding>;
  readonly exports: ExportedName[];
  readonly typeAliases: Map<string, string>;
  dynamicExports: boolean;
}

/** An outline of nothing yet. */
export function createOutlineDraft(): OutlineDraft {
  return {
    imports: [],
    bindings: new Map(),
    exports: [],
    typeAliases: new Map(),
    dynamicExports: false,
  };
}

/**
 * The outline as the analysis gets it; where a name is exported twice, the last one counts.
 * @param needed bindings to read, besides those that they and the exported values refer to.
 */
export function finishOutline(draft: OutlineDraft, needed: readonly string[]): ModuleOutline {
  const named = new Map<string, ExportedName>();
  for (const [index, exported] of draft.exports.entries()) {
    const key = exported.name === "*" ? `* ${index}` : exported.name;
    named.delete(key);
    named.set(key, exported);
  }
  const exports = [...named.values()];
  const bound = exports.flatMap((each) => (each.kind === "bound" ? namesIn(each.value) : []));
  const bindings = readBindings(draft, [...needed, ...bound]);
  const { imports, typeAliases, dynamicExports } = draft;
  const declared = new Set(draft.bindings.keys());
  return { imports, bindings, declared, exports, typeAliases, dynamicExports };
}

function readBindings(draft: OutlineDraft, needed: readonly string[]): Map<string, Binding> {
  const bindings = new Map<string, Binding>();
  const wanted = [...needed];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const binding = bindings.has(name) ? undefined : draft.bindings.get(name)?.();
    if (binding === undefined) continue;
    bindings.set(name, binding);
    wanted.push(...namesIn(binding.value));
  }
  return bindings;
}
