import type {
  Binding,
  ExportedName,
  ImportedName,
  ModuleOutline,
} from "../analysis/moduleOutline.ts";

/** A module outline while its statements are being read. */
export interface OutlineDraft {
  readonly imports: ImportedName[];
  readonly bindings: Map<string, Binding>;
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

/** The outline as the analysis gets it; where a name is exported twice, the last one counts. */
export function finishOutline(draft: OutlineDraft): ModuleOutline {
  const named = new Map<string, ExportedName>();
  for (const [index, exported] of draft.exports.entries()) {
    const key = exported.name === "*" ? `* ${index}` : exported.name;
    named.delete(key);
    named.set(key, exported);
  }
  return { ...draft, exports: [...named.values()] };
}
