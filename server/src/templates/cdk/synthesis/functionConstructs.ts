import path from "node:path";
import {
  memberOfRecord,
  textOf,
  unknown,
  type CdkValue,
  type MadeValue,
} from "../evaluation/cdkValue.ts";
import {
  argumentOf,
  calledName,
  madeBehind,
  propertiesOf,
  propertyOf,
  shortName,
  constructArguments,
  knownText,
} from "./madeThings.ts";
import { readInline } from "./inlineConstructs.ts";
import { runtimeId } from "./runtimeId.ts";
import { staticName, textArgument, type Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** Where a function's code lies, and what of it Lambda is told. */
interface FunctionCode {
  /** Absolute path of a folder or an archive, or where else it is; null for an image or what isn't known. */
  readonly code: SynthesisValue | null;
  readonly handler: SynthesisValue | null;
  readonly metadata?: SynthesisValue;
  /** For an image: what it is started with. */
  readonly command?: SynthesisValue | null;
}

type CodeReader = (made: MadeValue, synthesis: Synthesis) => FunctionCode;

/** Classes of functions, by what they make of their code. CDK API Reference, under each name. */
const readers: ReadonlyMap<string, CodeReader> = new Map<string, CodeReader>([
  ["aws-lambda.Function", readAsset],
  ["aws-lambda.SingletonFunction", readAsset],
  ["aws-lambda.DockerImageFunction", readAsset],
  ["aws-cloudfront.experimental.EdgeFunction", readAsset],
  ["aws-cloudfront.EdgeFunction", readAsset],
  ["triggers.TriggerFunction", readAsset],
  ["aws-lambda-nodejs.NodejsFunction", readNodejs],
  ["aws-lambda-python.PythonFunction", readPython],
  ["aws-lambda-go.GoFunction", readGo],
  ["cargo-lambda-cdk.RustFunction", readRust],
]);

/** True for a construct that is a Lambda function. */
export function isFunctionConstruct(made: MadeValue): boolean {
  return made.isNew && readerOf(made) !== null;
}

/** Other packages have functions of the same names; only CDK's own modules have other things called so. */
function readerOf(made: MadeValue): CodeReader | null {
  const known = readers.get(calledName(made) ?? "");
  if (known !== undefined) return known;
  if (shortName(made) === "RustFunction") return readRust;
  return isSharedFunction(made) ? readAsset : null;
}

/** A class of a construct library that is neither CDK's nor known here, told by what every function needs. */
function isSharedFunction(made: MadeValue): boolean {
  if (!/(?:Function|Lambda)$/.test(shortName(made)) || made.callee.kind !== "library") return false;
  const handler = textOf(propertyOf(made, "handler"));
  return handler !== null && propertyOf(made, "runtime") !== undefined;
}

/** Declares a function. */
export function declareFunction(made: MadeValue, synthesis: Synthesis): void {
  const read = readerOf(made) ?? readAsset;
  const { code, handler, metadata, command } = read(made, synthesis);
  const stated = propertiesOf(made);
  const isImage = command !== undefined;
  const properties = mapping(
    {
      FunctionName: synthesis.property(made, "functionName"),
      PackageType: isImage ? plain("Image") : null,
      ImageConfig: command ? mapping({ Command: command }) : null,
      Runtime: lowerRuntime(propertyOf(made, "runtime")) ?? synthesis.property(made, "runtime"),
      Handler: handler,
      Code: code,
      Timeout: synthesis.property(made, "timeout"),
      MemorySize: synthesis.property(made, "memorySize"),
      Layers: synthesis.property(made, "layers"),
      Architectures: lowerArchitecture(propertyOf(made, "architecture")),
      Environment: lowerEnvironment(memberOfRecord(stated, "environment"), synthesis),
    },
    stated.origin,
  );
  synthesis.declare(made, "AWS::Lambda::Function", properties, metadata ?? mapping({}));
}

/** A runtime of the class `Runtime`, as Lambda names it. */
export function lowerRuntime(value: CdkValue | undefined): SynthesisValue | null {
  const name = staticName(value, "Runtime");
  const id = name === null ? null : runtimeId(name);
  if (id !== null) return plain(id, value?.origin ?? null);
  if (value === undefined) return null;
  return textArgument(value, "aws-lambda.Runtime") ?? { ...undetermined, origin: value.origin };
}

function lowerArchitecture(value: CdkValue | undefined): SynthesisValue | null {
  const name = staticName(value, "Architecture");
  const id = name === "ARM_64" ? "arm64" : name?.toLowerCase();
  return id === undefined ? null : sequence([plain(id, value?.origin ?? null)]);
}

function lowerEnvironment(
  value: CdkValue | undefined,
  synthesis: Synthesis,
): SynthesisValue | null {
  const variables = synthesis.lower(value);
  return variables === null ? null : mapping({ Variables: variables });
}

function readAsset(made: MadeValue, synthesis: Synthesis): FunctionCode {
  const code = madeBehind(propertyOf(made, "code"));
  if (shortName(made) === "DockerImageFunction" || (code !== null && isImageCode(code))) {
    return readImage(code, synthesis);
  }
  const handler = synthesis.property(made, "handler");
  const inline = code === null ? null : readInline(code, handler, synthesis);
  return (
    inline ?? {
      code: assetOf(propertyOf(made, "code"), synthesis) ?? archiveOf(made, code, synthesis),
      handler,
    }
  );
}

/** Code that lies elsewhere, or that the text doesn't tell: the archive's name, as far as it is known. */
function archiveOf(
  made: MadeValue,
  code: MadeValue | null,
  synthesis: Synthesis,
): SynthesisValue | null {
  const key = code === null ? archiveProperty(made) : keyOf(code);
  if (code !== null && key === null) return null;
  return mapping({ S3Key: synthesis.lower(key ?? undefined) ?? undetermined });
}

/** What names the archive of code that lies elsewhere; null for code of which nothing names one. */
function keyOf(code: MadeValue): CdkValue | null {
  if (bucketCalls.has(shortName(code))) return argumentOf(code, 1, "key") ?? unknown;
  return assetCalls.has(shortName(code)) ? (argumentOf(code, 0, "path") ?? null) : null;
}

/** Libraries of constructs call the property that names an archive what they like. */
function archiveProperty(made: MadeValue): CdkValue | undefined {
  const values = [...propertiesOf(made).members.values()].map(({ value }) => value);
  return values.find((value) => /\.(?:zip|jar)$/.test(knownText(value)));
}

/** Calls for code that lies in a bucket. */
const bucketCalls = new Set([
  "fromBucket",
  "fromBucketV2",
  "bucket",
  "S3Code",
  "fromCfnParameters",
]);

const assetCalls = new Set([
  "fromAsset",
  "asset",
  "AssetCode",
  "fromDockerBuild",
  "fromCustomCommand",
]);

/** `DockerImageCode.fromImageAsset`, `Code.fromAssetImage`, and those of an image in a registry. */
function isImageCode(code: MadeValue): boolean {
  return /^(?:fromImageAsset|fromAssetImage|fromEcr|fromEcrImage)$/.test(shortName(code));
}

function readImage(code: MadeValue | null, synthesis: Synthesis): FunctionCode {
  const folder = code === null ? undefined : argumentOf(code, 0, "directory");
  const command = code === null ? null : synthesis.lower(propertyOf(code, "cmd", 1));
  const file = code === null ? null : synthesis.lower(propertyOf(code, "file", 1));
  return {
    code: null,
    handler: null,
    command,
    metadata: mapping({ DockerContext: lowerPath(folder, synthesis), Dockerfile: file }),
  };
}

/** The folder or archive of `Code.fromAsset`; null for inline code, a bucket or an image. */
export function assetOf(value: CdkValue | undefined, synthesis: Synthesis): SynthesisValue | null {
  const made = madeBehind(value);
  if (made === null || !assetCalls.has(shortName(made))) return null;
  return lowerPath(argumentOf(made, 0, "path"), synthesis);
}

function lowerPath(value: CdkValue | undefined, { assetPath }: Synthesis): SynthesisValue | null {
  const text = textOf(value);
  return text === null ? null : plain(assetPath(text), value?.origin ?? null);
}

/**
 * Bundled from one file by esbuild, as `index`; without `entry`, from the file beside the one that makes
 * the function, named after it and the construct's id.
 */
function readNodejs(made: MadeValue, synthesis: Synthesis): FunctionCode {
  const stated = propertyOf(made, "handler");
  const code = propertyOf(made, "code");
  const symbol = stated === undefined ? "handler" : textOf(stated);
  if (code !== undefined) return readAsset(made, synthesis);
  const text = symbol === null || symbol.includes(".") ? symbol : `index.${symbol}`;
  const handler = text === null ? undetermined : plain(text, stated?.origin ?? null);
  const entry = propertyOf(made, "entry");
  const files =
    entry === undefined ? besideDefinition(made, synthesis) : entriesOf(entry, synthesis);
  const [first] = files;
  if (first === undefined) return { code: null, handler };
  const bundling = propertyOf(made, "bundling");
  const isInApp = !path.relative(synthesis.appFolder, first).startsWith("..");
  const folder = isInApp ? synthesis.appFolder : path.dirname(first);
  return {
    code: plain(folder, entry?.origin ?? null),
    handler,
    metadata: mapping({
      BuildMethod: plain("esbuild"),
      BuildProperties: mapping({
        EntryPoints: sequence([plain(path.relative(folder, first))]),
        Format: lowerFormat(memberOfRecord(bundling, "format")),
        Target: synthesis.lower(memberOfRecord(bundling, "target")),
      }),
    }),
  };
}

function entriesOf(entry: CdkValue, { assetPath }: Synthesis): readonly string[] {
  const text = textOf(entry);
  return text === null ? [] : [assetPath(text)];
}

/** In the order in which CDK looks for them. */
const entryExtensions = [".ts", ".js", ".mjs", ".mts", ".cts", ".cjs"];

function besideDefinition(made: MadeValue, { isFile }: Synthesis): readonly string[] {
  const { id } = constructArguments(made);
  const file = made.origin?.file ?? "";
  if (textOf(id) === null || propertiesOf(made).isOpen) return [];
  const stem = file.slice(0, file.length - path.extname(file).length);
  const files = entryExtensions.map((extension) => `${stem}.${knownText(id)}${extension}`);
  const found = files.find(isFile);
  return found === undefined ? [] : [found];
}

function lowerFormat(value: CdkValue | undefined): SynthesisValue | null {
  const name = staticName(value, "OutputFormat");
  return name === null ? null : plain(name.toLowerCase());
}

function readPython(made: MadeValue, synthesis: Synthesis): FunctionCode {
  const index = textOf(
    propertyOf(made, "index") ?? { kind: "literal", value: "index.py", origin: null },
  );
  const stated = propertyOf(made, "handler");
  const symbol = stated === undefined ? "handler" : textOf(stated);
  const module = index?.replace(/\.py$/, "");
  const isKnown = module !== undefined && symbol !== null;
  return {
    code: lowerPath(propertyOf(made, "entry"), synthesis),
    handler: isKnown ? plain(`${module}.${symbol}`, stated?.origin ?? null) : undetermined,
  };
}

function readGo(made: MadeValue, synthesis: Synthesis): FunctionCode {
  const entry = lowerPath(propertyOf(made, "entry"), synthesis);
  return { code: folderOf(entry, /\.go$/), handler: plain("bootstrap") };
}

/** Options of `cargo-lambda-cdk`, and of `rust.aws-cdk-lambda`, which names a folder. */
function readRust(made: MadeValue, synthesis: Synthesis): FunctionCode {
  const [manifest] = ["manifestPath", "entry", "directory"].flatMap(
    (name) => propertyOf(made, name) ?? [],
  );
  const binary = ["binaryName", "bin", "package"].flatMap(
    (name) => synthesis.property(made, name) ?? [],
  );
  const isDefault = manifest === undefined && !propertiesOf(made).isOpen;
  const stated = isDefault ? plain(synthesis.appFolder) : lowerPath(manifest, synthesis);
  return {
    code: folderOf(stated, /\.(?:toml|rs)$/),
    handler: plain("bootstrap"),
    ...(binary[0] !== undefined && {
      metadata: mapping({ BuildProperties: mapping({ Binary: binary[0] }) }),
    }),
  };
}

/** A path, or the folder of one that names a file. */
function folderOf(stated: SynthesisValue | null, file: RegExp): SynthesisValue | null {
  if (typeof stated?.value !== "string" || !file.test(stated.value)) return stated;
  return plain(path.dirname(stated.value), stated.origin);
}
