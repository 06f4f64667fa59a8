import path from "node:path";
import { languageDefinitions } from "../languages/languages.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import {
  isExported,
  locateDeclared,
  locateInStorage,
  locatePacked,
  withoutZip,
} from "./locateArchived.ts";
import { isFilledByScript } from "./filledFolders.ts";
import { findSource } from "./findSource.ts";
import { languagesOf, modulesOf } from "./handlerModules.ts";
import type { LocatedHandler } from "./handlerPlace.ts";
import type { ModuleLookup } from "./moduleLookup.ts";
import { isOfAnotherDeployment } from "./ownDeployment.ts";
import { locateInImage } from "./images/locateInImage.ts";
import { ownHandler } from "./wrappedHandler.ts";

/**
 * Finds the source file of a template's function: the entry point that a bundler begins with, the
 * handler string below `CodeUri`, or the source of what a build writes there.
 * @param templateFolder absolute path of the folder that the template lies in.
 * @returns null for a function without code of its own here, or in a language that we do not read.
 */
export async function locateHandler(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  const { codeUri, runtime, image } = declared;
  const inImage =
    image === undefined ? null : await locateInImage(lookup, templateFolder, declared);
  if (inImage !== null) return inImage;
  const handler = ownHandler(declared);
  if (handler === null) return null;
  if (codeUri === null) return locateInStorage(lookup, templateFolder, declared, handler);
  const codeRoot = path.resolve(templateFolder, codeUri);
  // Archives are named after the folder, or the source, that they are made of.
  const packed = withoutZip(codeRoot);
  const modules = languagesOf(runtime).flatMap((language) => {
    return modulesOf(language, handler, packed);
  });
  const entry = await findEntryPoint(lookup, declared, codeRoot);
  if (entry !== null) {
    const symbol = modules[0]?.symbol ?? "handler";
    const isDirect = modules.some(({ stem }) => stem === withoutExtension(entry));
    return { file: entry, symbol, codeRoot, isDirect };
  }
  // A class is never found by a path that ends alike.
  const isModule = !/::\w+$/u.test(handler);
  const found = isModule ? await findSource(lookup, modules, codeRoot) : null;
  const isOwn =
    found !== null &&
    (found.isDirect ||
      !(await isOfAnotherDeployment(lookup, found.file, [templateFolder, codeRoot])));
  const isPacked = packed !== codeRoot && !isLocatedByDeclaration(declared);
  if (found !== null && isOwn && (!isPacked || (await isExported(lookup, found)))) {
    return { ...found, codeRoot, isDirect: found.isDirect && handler === declared.handler };
  }
  if (isPacked) return locatePacked(lookup, { declared, handler, templateFolder, codeRoot });
  const place = await locateDeclared(lookup, { declared, handler, templateFolder, codeRoot });
  if (place !== null) return { ...place, codeRoot, isDirect: handler === declared.handler };
  return isModule && (await isFilledByScript(lookup, codeRoot))
    ? locatePacked(lookup, { declared, handler, templateFolder, codeRoot })
    : null;
}

/** True where what sources declare decides on the handler's file, and not the handler string alone. */
export function isLocatedByDeclaration({ runtime }: TemplateFunction): boolean {
  return languagesOf(runtime).some((language) => language.locateHandler !== null);
}

async function findEntryPoint(
  lookup: ModuleLookup,
  { esbuild, handler }: TemplateFunction,
  codeRoot: string,
): Promise<string | null> {
  const entries = (esbuild?.entryPoints ?? []).map((entry) => path.resolve(codeRoot, entry));
  const module = languageDefinitions.javascript.modules.splitHandler(handler ?? "")?.module ?? "";
  const ranked = [
    ...entries.filter((entry) => withoutExtension(entry) === path.join(codeRoot, module)),
    ...entries.filter((entry) => path.basename(withoutExtension(entry)) === path.basename(module)),
    ...(entries.length === 1 ? entries : []),
  ];
  for (const entry of ranked) if (await lookup.isFile(entry)) return entry;
  return null;
}

function withoutExtension(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}
