import path from "node:path";
import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { findSource, type HandlerModule } from "../findSource.ts";
import { languagesOf, modulesOf } from "../handlerModules.ts";
import type { LocatedHandler } from "../handlerPlace.ts";
import type { ModuleLookup } from "../moduleLookup.ts";
import { isInside } from "../posixPath.ts";
import { resolveSymbol } from "../resolveSymbol.ts";
import { ownHandler } from "../wrappedHandler.ts";
import { readDockerfile, type CopiedCode } from "./readDockerfile.ts";

/** An image that a Dockerfile of the workspace builds, for one function. */
interface ImageBuild {
  /** Absolute path of the folder that is built. */
  readonly context: string;
  /** What the function's image is started with. */
  readonly handler: string;
  readonly copies: readonly CopiedCode[];
}

/** More Dockerfiles than that are not those of one project. */
const mostDockerfiles = 50;

/** What a Dockerfile for Lambda has in its text: its base images, its client, or its folder. */
const lambdaSign =
  /public\.ecr\.aws\/lambda\/|amazon\/aws-lambda-|awslambdaric|aws-lambda-ric|LAMBDA_TASK_ROOT|\/var\/task/u;

/**
 * Finds the source of a function that is a container image, by what its Dockerfile copies to where Lambda
 * looks for the handler. Where the template doesn't say what the image is built from, the workspace's only
 * Dockerfile that leads to the handler does, or the one in a folder that is called like the repository that
 * the image is taken from, or like the function.
 * @param templateFolder absolute path of the folder that the template lies in
 */
export async function locateInImage(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  const found: (LocatedHandler & { readonly context: string })[] = [];
  for (const build of await buildsOf(lookup, templateFolder, declared)) {
    const located = await locateIn(lookup, build, declared);
    if (located !== null) found.push({ ...located, context: build.context });
  }
  const [first] = found;
  const isSure = found.every(({ file, symbol }) => file === first?.file && symbol === first.symbol);
  if (isSure) return first ?? null;
  const repository = path.posix.basename(declared.image?.repository ?? "");
  const ways = [
    found.filter(({ context }) => isSame(path.basename(context), repository)),
    found.filter(({ context }) => isCalledLike(path.basename(context), declared)),
  ];
  const named = ways.find((each) => each.length > 0) ?? [];
  return named.length === 1 ? (named[0] ?? null) : null;
}

async function buildsOf(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<readonly ImageBuild[]> {
  const { context = null, dockerfile = null } = declared.image ?? {};
  const folder = context === null ? null : path.resolve(templateFolder, context);
  const files =
    folder === null
      ? lookup.filesNamed("Dockerfile").slice(0, mostDockerfiles)
      : [path.resolve(folder, dockerfile ?? "Dockerfile")];
  const builds: ImageBuild[] = [];
  for (const file of files) {
    const text = await lookup.textOf(file);
    if (text === null || (folder === null && !lambdaSign.test(text))) continue;
    const { command, copies } = readDockerfile(text);
    const handler = ownHandler(declared) ?? command;
    if (handler === null) continue;
    builds.push({ context: folder ?? path.dirname(file), handler, copies });
  }
  return builds;
}

async function locateIn(
  lookup: ModuleLookup,
  { context, handler, copies }: ImageBuild,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  for (const { from, to } of [...copies, { from: "", to: "" }]) {
    const folder = path.join(context, from);
    const modules = languagesOf(declared.runtime).flatMap((language) =>
      modulesOf(language, handler, folder).flatMap((module) => movedFrom(module, folder, to)),
    );
    const found = await findSource(lookup, modules, folder);
    if (found === null || !isInside(context, found.file)) continue;
    if ((await resolveSymbol(lookup, found.file, found.symbol)) === null) continue;
    const isDirect = found.isDirect && handler === declared.handler && to === "";
    return { file: found.file, symbol: found.symbol, codeRoot: folder, isDirect };
  }
  return null;
}

/** A module of a folder that lies at `to` in the image; none for a module that lies elsewhere. */
function movedFrom(module: HandlerModule, folder: string, to: string): readonly HandlerModule[] {
  if (to === "") return [module];
  const inside = path.relative(path.join(folder, to), module.stem);
  return inside.startsWith("..") ? [] : [{ ...module, stem: path.join(folder, inside) }];
}

function isCalledLike(folder: string, { functionName, logicalId }: TemplateFunction): boolean {
  const wanted = letters(folder);
  return (
    wanted !== "" && [functionName ?? "", logicalId].some((name) => letters(name).includes(wanted))
  );
}

function isSame(folder: string, name: string): boolean {
  return name !== "" && letters(folder) === letters(name);
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
}
