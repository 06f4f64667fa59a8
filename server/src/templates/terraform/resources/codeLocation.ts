import path from "node:path";
import { evaluate } from "../evaluation/evaluate.ts";
import { settled } from "../evaluation/scope.ts";
import {
  isDeferred,
  scalarText,
  type Reference,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import type { HclAttribute, HclExpression } from "../hcl/hclSyntax.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody, type BodyView } from "./bodyView.ts";
import { guessSourceFolder, isSourceFile } from "./guessSourceFolder.ts";
import { isImageFunction, onlyBranch, ownText, settledText } from "./ownText.ts";

/**
 * The folder that becomes a function's code, relative to the root module's folder, as far as the
 * configuration shows where its archive is made from: `archive_file`, with or without an object in S3 in
 * between, which a script may upload; else a folder beside the archive that holds the handler's file, else
 * the archive itself.
 * @param handler the handler string, where it is static
 */
export function codeLocation(instance: ResourceInstance, handler: string | null): string | null {
  const view = viewBody(instance.declared.block.body, instance.scope);
  if (isImageFunction(view, instance)) return null;
  const file = archiveOf(instance);
  if (file !== null) {
    // From the archive on, other ways may lead to what it is made from.
    const found = archiveSource(file, instance, handler);
    return found ?? readyArchive(file, instance);
  }
  const key = view.argument("s3_key");
  const object = key === null ? null : objectOf(key.value, instance);
  const source = object && viewOf(object).argument("source");
  if (object !== null && source !== null) return archiveSource(source.value, object, handler);
  return key === null ? null : uploadedSource(key.value, instance, handler);
}

/** The local archive that a function is given. */
export function archiveOf(instance: ResourceInstance): TerraformValue {
  return onlyBranch(viewOf(instance).argument("filename")?.value ?? null, instance);
}

/** An archive that the configuration takes as it is; what is compiled is looked for from any archive on. */
function readyArchive(archive: TerraformValue, instance: ResourceInstance): string | null {
  const file = scalarText(settled(archive, instance.scope));
  const isCompiled = compiledRuntime.test(ownText(viewOf(instance), "runtime", instance) ?? "");
  if (isCompiled || file === null) return file;
  return /\.zip$/iu.test(file) && makerOf(archive, instance) === null ? file : null;
}

const compiledRuntime = /^(?:java|dotnet|go|provided)/u;

const objectTypes = ["aws_s3_object", "aws_s3_bucket_object"];

/**
 * What an object in S3 is made from that the configuration doesn't upload itself: the only archive that
 * it makes under the object's name, which a script has to bring there.
 */
function uploadedSource(
  key: TerraformValue,
  instance: ResourceInstance,
  handler: string | null,
): string | null {
  const text = scalarText(settled(key, instance.scope));
  if (text === null) return null;
  const name = path.posix.basename(text);
  const [maker, ...others] = archivesOf(instance.module).filter((each) => {
    const output = settledText(viewOf(each), "output_path", each);
    return output !== null && path.posix.basename(output) === name;
  });
  return maker === undefined || others.length > 0 ? null : folderOf(maker, handler);
}

/** The object in S3 whose key a function is given: by reference, or by the same text. */
function objectOf(key: TerraformValue, instance: ResourceInstance): ResourceInstance | null {
  const { world } = instance.module;
  const referenced =
    isDeferred(key) && key.kind === "reference" ? world.instances.get(key.address) : undefined;
  if (referenced !== undefined) return objectTypes.includes(referenced.type) ? referenced : null;
  const text = scalarText(settled(key, instance.scope));
  if (text === null) return null;
  const objects = instancesOfTypes(instance.module, "resources", objectTypes);
  return objects.find((object) => settledText(viewOf(object), "key", object) === text) ?? null;
}

/** The folder that an archive is made from, relative to the root module's; null where nothing tells. */
export function archiveSource(
  archive: TerraformValue,
  instance: ResourceInstance,
  handler: string | null,
): string | null {
  const maker = makerOf(archive, instance);
  if (maker !== null) return folderOf(maker, handler);
  const file = scalarText(settled(archive, instance.scope));
  return file === null ? null : guessSourceFolder(file, handler, instance.scope.names);
}

/** What an archive is made by: it is referred to, or writes the same file. */
export function makerOf(
  archive: TerraformValue,
  instance: ResourceInstance,
): ResourceInstance | null {
  const referenced =
    isDeferred(archive) && archive.kind === "reference" ? archivedBy(archive, instance) : null;
  if (referenced !== null) return referenced;
  const file = scalarText(settled(archive, instance.scope));
  if (file === null) return null;
  const maker = archivesOf(instance.module).find((each) => {
    const output = settledText(viewOf(each), "output_path", each);
    return output !== null && path.posix.normalize(output) === path.posix.normalize(file);
  });
  return maker ?? null;
}

/** All archives that a module makes. */
function archivesOf(module: ModuleInstance): readonly ResourceInstance[] {
  return [
    ...instancesOfTypes(module, "data", ["archive_file"]),
    ...instancesOfTypes(module, "resources", ["archive_file"]),
  ];
}

/** The argument that says what a function's archive is made from, where that stands in the function's file. */
export function codeArgument(instance: ResourceInstance): HclAttribute | null {
  const archive = archiveOf(instance);
  const maker = archive === null ? null : makerOf(archive, instance);
  if (maker === null || maker.declared.file !== instance.declared.file) return null;
  const view = viewOf(maker);
  return (view.argument("source_dir") ?? view.argument("source_file"))?.written ?? null;
}

function archivedBy(reference: Reference, { module }: ResourceInstance): ResourceInstance | null {
  const instance = module.world.instances.get(reference.address);
  return instance?.type === "archive_file" ? instance : null;
}

/** `source_dir`, the folder of `source_file`, or of the files whose content a `source` reads. */
function folderOf(archive: ResourceInstance, handler: string | null): string | null {
  const view = viewOf(archive);
  const folder = settledText(view, "source_dir", archive);
  // The registry's module for functions takes either for its path.
  if (folder !== null) return isSourceFile(folder) ? path.posix.dirname(folder) : folder;
  const file = settledText(view, "source_file", archive);
  if (file !== null) return path.posix.dirname(file);
  const module = handler?.replace(/\.[^./]*$/, "") ?? "";
  const roots = view.blocks("source").flatMap((source) => {
    const name = settledText(source, "filename", archive);
    const content = source.argument("content")?.written?.value;
    const read = content === undefined ? null : fileRead(content, archive);
    if (name === null || read === null || !read.endsWith(name)) return [];
    return { name, folder: read.slice(0, -name.length).replace(/\/$/, "") || "." };
  });
  const own = roots.find(({ name }) => name.replace(/\.[^./]*$/, "") === module);
  return (own ?? roots[0])?.folder ?? null;
}

/** The path of a file that an expression reads: `file(…)` or `templatefile(…)`. */
export function fileRead(expression: HclExpression, { scope }: ResourceInstance): string | null {
  if (expression.kind !== "call" || !/^(?:template)?file$/.test(expression.name)) return null;
  const [argument] = expression.arguments;
  return argument === undefined ? null : scalarText(settled(evaluate(argument, scope), scope));
}

function instancesOfTypes(
  module: ModuleInstance,
  section: "resources" | "data",
  types: readonly string[],
): readonly ResourceInstance[] {
  return [...module.declarations[section]].flatMap(([key, declared]) =>
    types.some((type) => key.startsWith(`${type}.`))
      ? module.instancesOf(key, declared, section === "data" ? "data." : "")
      : [],
  );
}

function viewOf({ declared, scope }: ResourceInstance): BodyView {
  return viewBody(declared.block.body, scope);
}
