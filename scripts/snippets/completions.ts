import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { HandlerVariant } from "../../server/src/handlers/handlerVariant.ts";
import type { EventType } from "../../events/model/eventType.ts";
import { root } from "../build/paths.ts";
import { offerModuleSystems, prefixOf } from "./buildSnippet.ts";
import { splitImports } from "./splitImports.ts";
import { stripTypes } from "./stripTypes.ts";
import { toSnippetBody } from "./toSnippetBody.ts";
import { withEventType } from "./withEventType.ts";

/** The languages whose handlers the server completes with what a project has. */
export const completedLanguages = ["javascript", "typescript", "python"] as const;
type CompletedLanguage = (typeof completedLanguages)[number];

/**
 * The handlers that take types or Powertools from a package, each to stand in for the plain snippet of
 * its prefix where the project has that package. The better of two for one prefix comes first.
 */
export async function variantsIn(
  language: CompletedLanguage,
  eventTypes: readonly EventType[],
): Promise<readonly HandlerVariant[]> {
  const found = await Promise.all(
    eventTypes.map(async (eventType) => [
      await powertoolsVariant(language, eventType),
      await typesVariant(language, eventType),
    ]),
  );
  return found.flat().filter((variant) => variant !== null);
}

async function powertoolsVariant(
  language: CompletedLanguage,
  { id }: EventType,
): Promise<HandlerVariant | null> {
  const [folder, extension] = language === "python" ? ["python", ".py"] : ["typescript", ".ts"];
  const path = `${root}scripts/snippets/powertools/${folder}`;
  const file = (await readdir(path)).find((name) => basename(name, extension) === id);
  if (file === undefined) return null;
  const source = await readFile(`${path}/${file}`, "utf8");
  const code = language === "javascript" ? await stripTypes(id, source) : source;
  const isPython = language === "python";
  const { imports, rest } = splitImports(code);
  return {
    prefix: prefixOf(id),
    needs: isPython ? "aws-lambda-powertools" : "@aws-lambda-powertools/batch",
    imports,
    body: toSnippetBody(rest, isPython ? "#" : "//"),
  };
}

async function typesVariant(
  language: CompletedLanguage,
  eventType: EventType,
): Promise<HandlerVariant | null> {
  const { id } = eventType;
  if (language === "python") return null;
  const source = await read(`typescript/${id}.ts`);
  const typed = source === null ? null : withEventType(eventType, source);
  if (typed === null) return null;
  const variant = { prefix: prefixOf(id), needs: "@types/aws-lambda" } as const;
  if (language === "typescript") {
    // Its types leave too much open for the plain handler's code to be taken as it is.
    const own = await read(`types/${id}.ts`);
    const { imports, rest } = own === null ? { ...typed, rest: typed.code } : splitImports(own);
    return { ...variant, imports, body: toSnippetBody(rest, "//") };
  }
  const code = await stripTypes(id, source ?? "");
  const type = typed.type.replace("OrderPlaced", "any");
  const comment = `/** @param {import("aws-lambda").${type}} event */`;
  const body = offerModuleSystems(id, toSnippetBody(code, "//")).flatMap((line) =>
    line.startsWith("${1|export const handler") ? [comment, line] : [line],
  );
  return { ...variant, imports: [], body };
}

function read(path: string): Promise<string | null> {
  return readFile(`${root}scripts/snippets/${path}`, "utf8").catch(() => null);
}
