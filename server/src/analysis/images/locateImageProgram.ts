import { languageDefinitions } from "../../languages/languages.ts";
import { holdsHandler } from "../fileFacts.ts";
import type { HandlerRequest, LocatedHandler } from "../handlerPlace.ts";
import type { ModuleLookup } from "../moduleLookup.ts";
import { isInside } from "../posixPath.ts";
import { startedProgram } from "./startedProgram.ts";

/** What tells that an image of a program is one for Lambda. */
const lambdaSign =
  /public\.ecr\.aws\/lambda\/|amazon\/aws-lambda-|LAMBDA_RUNTIME_DIR|\/var\/runtime/u;

/**
 * Finds the program of Go or Rust in the folder of a Dockerfile that an image starts.
 * @param text the Dockerfile's
 * @returns null for an image of another language, for a program that nothing shows to be for Lambda, and
 *   where both languages have one
 */
export async function locateImageProgram(
  lookup: ModuleLookup,
  text: string,
  image: Pick<HandlerRequest, "declared" | "templateFolder"> & { readonly context: string },
): Promise<LocatedHandler | null> {
  const { declared, templateFolder, context } = image;
  const handler = startedProgram(text);
  if (handler === null) return null;
  const found: LocatedHandler[] = [];
  for (const { locateHandler: locate } of [languageDefinitions.go, languageDefinitions.rust]) {
    const request = { declared, handler, templateFolder, codeRoot: context };
    const place = locate === null ? null : await locate(lookup, request);
    if (place === null || !isInside(context, place.file)) continue;
    const facts = await lookup.factsOf(place.file);
    if (!lambdaSign.test(text) && (facts === null || !holdsHandler(facts))) continue;
    found.push({ ...place, codeRoot: context, isDirect: false });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
