import path from "node:path";
import {
  textOf,
  type CdkValue,
  type MadeValue,
  type Origin,
  type RecordValue,
} from "../evaluation/cdkValue.ts";
import { ConstructNames } from "./constructNames.ts";
import { ValueLowering } from "./lowerValue.ts";
import {
  calledName,
  constructArguments,
  madeBehind,
  propertiesOf,
  propertyOf,
} from "./madeThings.ts";
import { mapping, plain, undetermined, type SynthesisValue } from "./synthesisValue.ts";

/** One resource that a program stands for. */
export interface SynthesizedResource {
  readonly logicalId: string;
  /** CloudFormation's: `AWS::Lambda::Function`. */
  readonly type: string;
  readonly properties: SynthesisValue;
  readonly metadata: SynthesisValue;
  /** What the program calls it, and the class that states it: `cdk:SqsEventSource`. */
  readonly told: { readonly kind: string; readonly name: string };
  readonly made: MadeValue;
  /** Where its name stands; null where the program has none for it. */
  readonly nameOrigin: Origin | null;
}

/** What the tables of constructs need of the synthesis. */
export interface Synthesis {
  /** Absolute path of the folder that the program runs in, for the paths of assets. */
  readonly appFolder: string;
  readonly names: ConstructNames;
  /** All that the program asks libraries for, in order. */
  readonly trace: readonly MadeValue[];
  readonly lower: (value: CdkValue | undefined) => SynthesisValue | null;
  /** A mapping, its keys renamed, as `ValueLowering` makes it. */
  readonly lowerRecord: (record: RecordValue, rename: (key: string) => string) => SynthesisValue;
  /** A property, lowered; null where it is not stated, undetermined where it may be stated unseen. */
  readonly property: (made: MadeValue, name: string, index?: number) => SynthesisValue | null;
  /** Adds what a construct stands for, so that others can refer to it. */
  readonly declare: (
    made: MadeValue,
    type: string,
    properties: SynthesisValue,
    metadata?: SynthesisValue,
  ) => void;
  /** Adds what a program says of a function, under a name that a person takes for the trigger's. */
  readonly connect: (connection: Connection) => void;
  /** Lets a construct stand for what it has made inside. */
  readonly identify: (made: MadeValue, inner: MadeValue) => void;
  /** The path of an asset or entry, absolute. */
  readonly assetPath: (file: string) => string;
  /** True for a file beside one of the program's. */
  readonly isFile: (file: string) => boolean;
}

/** A resource that connects a service with a function. */
export interface Connection {
  /** What states it: its class is the trigger's kind, its place the trigger's. */
  readonly by: MadeValue;
  readonly type: string;
  readonly properties: SynthesisValue;
  /** What it is named after: a queue, a bucket; else what states it. */
  readonly after?: CdkValue | undefined;
  /** Instead of the class's name. */
  readonly kind?: string;
  /** Instead of the name of what it is named after. */
  readonly name?: string | undefined;
}

/** Collects resources as the tables of constructs add them. */
export class SynthesisBuilder implements Synthesis {
  readonly appFolder: string;
  readonly names: ConstructNames;
  readonly trace: readonly MadeValue[];
  readonly isFile: (file: string) => boolean;
  readonly resources = new Map<string, SynthesizedResource>();
  readonly #logicalIds = new Map<MadeValue, string>();
  readonly #lowering = new ValueLowering((made) => this.#logicalIds.get(made) ?? null);

  constructor(trace: readonly MadeValue[], appFolder: string, isFile: (file: string) => boolean) {
    this.trace = trace;
    this.names = new ConstructNames(trace.filter(({ isNew }) => isNew));
    this.appFolder = appFolder;
    this.isFile = isFile;
  }

  readonly lower = (value: CdkValue | undefined): SynthesisValue | null =>
    value === undefined ? null : this.#lowering.lower(value);

  readonly lowerRecord = (record: RecordValue, rename: (key: string) => string): SynthesisValue =>
    this.#lowering.lowerRecord(record, rename);

  readonly property = (made: MadeValue, name: string, index = 2): SynthesisValue | null => {
    const stated = this.lower(propertyOf(made, name, index));
    const { isOpen, origin } = propertiesOf(made, index);
    return stated === null && isOpen ? { ...undetermined, origin: origin ?? made.origin } : stated;
  };

  readonly declare = (
    made: MadeValue,
    type: string,
    properties: SynthesisValue,
    metadata: SynthesisValue = mapping({}),
  ): void => {
    const name = this.names.nameOf(made);
    const { id } = constructArguments(made);
    const nameOrigin = id?.origin ?? made.nameOrigin ?? made.origin;
    const kind = kindOf(made);
    this.#add({ made, type, properties, metadata, told: { kind, name }, nameOrigin });
  };

  readonly connect = ({ by, type, properties, after, kind, name }: Connection): void => {
    const named = madeBehind(after);
    const found = named === null ? null : this.names.nameOf(named);
    const told = {
      kind: kind ?? kindOf(by),
      name: name ?? found ?? (by.isNew ? this.names.nameOf(by) : kindOf(by).slice("cdk:".length)),
    };
    const { id } = constructArguments(by);
    const isNamedByItself = name === undefined && found === null && by.isNew && textOf(id) !== null;
    const nameOrigin = (isNamedByItself ? id?.origin : null) ?? by.nameOrigin ?? by.origin;
    this.#add({ made: by, type, properties, metadata: mapping({}), told, nameOrigin });
  };

  readonly identify = (made: MadeValue, inner: MadeValue): void => {
    const logicalId = this.#logicalIds.get(inner);
    if (logicalId !== undefined) this.#logicalIds.set(made, logicalId);
  };

  readonly assetPath = (file: string): string => path.resolve(this.appFolder, file);

  #add(resource: Omit<SynthesizedResource, "logicalId">): void {
    // Only references read it; what a person sees is told apart from it.
    const logicalId = `Resource${this.resources.size + 1}`;
    this.resources.set(logicalId, { ...resource, logicalId });
    if (!this.#logicalIds.has(resource.made)) this.#logicalIds.set(resource.made, logicalId);
  }
}

/** `cdk:` and the class or, for a method, its name. */
function kindOf({ callee }: MadeValue): string {
  const name = callee.kind === "library" ? callee.path.at(-1) : callee.name;
  return `cdk:${name ?? ""}`;
}

/** An enumeration's text where it isn't a plain member: `Runtime.NODEJS_24_X`. */
export function staticName(value: CdkValue | undefined, of: string): string | null {
  if (value?.kind !== "library" || value.path.at(-2) !== of) return null;
  return value.path.at(-1) ?? null;
}

/** What a call made of text: `new Runtime("nodejs24.x")`; null for anything else. */
export function textArgument(value: CdkValue | undefined, called: string): SynthesisValue | null {
  const made = madeBehind(value);
  const [text] = made?.arguments ?? [];
  if (made === null || calledName(made) !== called || text?.kind !== "literal") return null;
  return plain(String(text.value), text.origin);
}
