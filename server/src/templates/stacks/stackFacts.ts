import type { FoundTrigger } from "../triggers/foundTrigger.ts";
import type { PolledSource } from "../triggers/mappingEventType.ts";

/** What a value stands for, as far as the template that holds it can tell. */
export type StackLink =
  | { readonly kind: "function"; readonly logicalId: string }
  /** A parameter of the template itself. */
  | { readonly kind: "parameter"; readonly name: string }
  /** An output of a stack that the template nests. */
  | { readonly kind: "output"; readonly stack: string; readonly name: string }
  /** What another stack exports under this name. */
  | { readonly kind: "import"; readonly name: string };

/** A value that goes from one template to another. */
export interface StackValue {
  /** Its text where it is static. */
  readonly text: string | null;
  /** True where it is made of resources, so that only a deployment knows it. */
  readonly isDeployed: boolean;
  readonly links: readonly StackLink[];
  /** As in `DeployedValue`, where it is made of a resource of the template itself, or of such a parameter. */
  readonly polled?: PolledSource;
}

/** Where the template of a nested stack lies. */
export type ChildLocation =
  /** As written, relative to the folder of the template that nests it. */
  | { readonly kind: "path"; readonly path: string }
  /** In S3, or in a folder that only a deployment knows: the file's own name. */
  | { readonly kind: "name"; readonly name: string };

/** `AWS::CloudFormation::Stack`, `AWS::Serverless::Application`. */
export interface NestedStack {
  readonly logicalId: string;
  readonly location: ChildLocation;
  /** By the names of the child's parameters. */
  readonly parameters: Readonly<Record<string, StackValue>>;
}

/** An output that may lead to a function or to what is polled, or that others can import. */
export interface StackOutput extends Pick<StackValue, "links" | "polled"> {
  /** `Export: Name`; left out where the output isn't exported, or under a name that isn't known. */
  readonly exportName?: string;
}

/** A trigger whose function another template may declare. */
export interface OpenTrigger {
  readonly links: readonly StackLink[];
  /** The function's own name, where the statement gives that; left out for any other. */
  readonly functionName?: string;
  readonly trigger: FoundTrigger;
}

/** What connects a template to others, as plain data. */
export interface StackFacts {
  readonly stacks: readonly NestedStack[];
  readonly outputs: Readonly<Record<string, StackOutput>>;
  readonly openTriggers: readonly OpenTrigger[];
  /** For functions that others can get: who invokes by each of their triggers, in the order of these. */
  readonly services: Readonly<Record<string, readonly string[]>>;
}

/** A value that only a deployment knows. */
export interface DeployedValue {
  /** What an event source mapping polls that has it for its source; left out for anything else. */
  readonly polled?: PolledSource;
}

/**
 * Values of a template's parameters as the templates that nest it hand them over. A parameter that isn't here
 * has its default.
 */
export type GivenParameters = Readonly<Record<string, string | DeployedValue>>;
