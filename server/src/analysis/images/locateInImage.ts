import path from "node:path";
import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { findSource, type HandlerModule } from "../findSource.ts";
import { languagesOf, modulesOf } from "../handlerModules.ts";
import type { LocatedHandler } from "../handlerPlace.ts";
import type { ModuleLookup } from "../moduleLookup.ts";
import { isInside } from "../posixPath.ts";
import { resolveSymbol } from "../resolveSymbol.ts";
import { ownHandler } from "../wrappedHandler.ts";
import { findDockerfiles, type Dockerfile } from "./findDockerfiles.ts";
import { locateImageProgram } from "./locateImageProgram.ts";
import { readDockerfile, type CopiedCode } from "./readDockerfile.ts";

/** An image that a Dockerfile of the workspace builds, for one function. */
interface ImageBuild {
  /** Absolute path of the folder that is built. */
  readonly context: string;
  /** What the function's image is started with. */
  readonly handler: string;
  readonly copies: readonly CopiedCode[];
}

type InImage = LocatedHandler & Pick<Dockerfile, "names">;

/** What a Dockerfile for Lambda has in its text: its base images, its client, its emulator, or its folder. */
const lambdaSign =
  /public\.ecr\.aws\/lambda\/|amazon\/aws-lambda-|awslambdaric|aws-lambda-ri[ce]|LAMBDA_TASK_ROOT|\/var\/task/u;

/**
 * Finds the source of a function that is a container image, by what its Dockerfile copies to where Lambda
 * looks for the handler, or as the program that it starts. Where the template doesn't say what the image is built from, the workspace's only
 * Dockerfile that leads to the handler does, or the one that is called, or lies in a folder that is called,
 * like the repository that the image is taken from, or like the function.
 * @param templateFolder absolute path of the folder that the template lies in
 */
export async function locateInImage(
  lookup: ModuleLookup,
  templateFolder: string,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  const modules: InImage[] = [];
  const programs: InImage[] = [];
  for (const dockerfile of await findDockerfiles(lookup, templateFolder, declared)) {
    const { context, text, names } = dockerfile;
    const module = await locateModule(lookup, dockerfile, declared);
    if (module !== null) modules.push({ ...module, names });
    // A command that names a module is no program's.
    if (module !== null || /\w\.\w/u.test(ownHandler(declared) ?? "")) continue;
    const image = { declared, templateFolder, context };
    const program = await locateImageProgram(lookup, text, image);
    if (program !== null) programs.push({ ...program, names });
  }
  const all = [...modules, ...programs];
  const repository = path.posix.basename(declared.image?.repository ?? "");
  const ways = [
    all.filter(({ names }) => names.some((name) => isSame(name, repository))),
    all.filter(({ names }) => names.some((name) => isCalledLike(name, declared))),
    modules,
    programs,
  ];
  return onlyPlace(ways.find((each) => each.length > 0) ?? []);
}

/** The first where all are the same place; null where they differ. */
function onlyPlace(found: readonly InImage[]): LocatedHandler | null {
  const [first] = found;
  const isSure = found.every(({ file, symbol }) => file === first?.file && symbol === first.symbol);
  return isSure ? (first ?? null) : null;
}

async function locateModule(
  lookup: ModuleLookup,
  { context, text }: Dockerfile,
  declared: TemplateFunction,
): Promise<LocatedHandler | null> {
  const isStated = (declared.image?.context ?? null) !== null;
  if (!isStated && !lambdaSign.test(text)) return null;
  const { command, copies } = readDockerfile(text);
  const handler = ownHandler(declared) ?? command;
  return handler === null ? null : locateIn(lookup, { context, handler, copies }, declared);
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

function isCalledLike(name: string, { functionName, logicalId }: TemplateFunction): boolean {
  const wanted = letters(name);
  return (
    wanted !== "" && [functionName ?? "", logicalId].some((each) => letters(each).includes(wanted))
  );
}

function isSame(name: string, repository: string): boolean {
  return repository !== "" && letters(name) === letters(repository);
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
}
