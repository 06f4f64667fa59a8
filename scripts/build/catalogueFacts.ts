import { build } from "esbuild";
import type { ListedType } from "../../client/shared/listedType.ts";
import type { FieldNames } from "../../client/shared/search/fieldNames.ts";
import { root } from "./paths.ts";

/** What the build works out about the catalogue, so that nobody waits for it later. */
export interface CatalogueFacts {
  readonly types: readonly ListedType[];
  readonly fieldNames: FieldNames;
  /** Absolute paths of all sources that the facts were read from. */
  readonly sources: readonly string[];
}

const program = `
  import { eventTypes } from "./events/catalogue.ts";
  import { listTypes } from "./client/shared/listedType.ts";
  import { listFieldNames } from "./client/shared/search/listFieldNames.ts";
  export const types = listTypes(eventTypes);
  export const fieldNames = listFieldNames(eventTypes);
`;

/** Reads the catalogue as its sources are now: a watching build outlives the modules it has loaded. */
export async function readCatalogueFacts(): Promise<CatalogueFacts> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const address = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  const facts = (await import(address)) as Omit<CatalogueFacts, "sources">;
  const sources = Object.keys(metafile.inputs).filter((path) => path !== "<stdin>");
  return { ...facts, sources: sources.map((path) => `${root}${path}`) };
}
