import type { MadeValue } from "../evaluation/cdkValue.ts";
import type { Synthesis } from "./synthesis.ts";

/** What one call of a library stands for in a template. */
export type SynthesizeCall = (made: MadeValue, synthesis: Synthesis) => void;

/** Calls by their name: of classes and functions `aws-sqs.Queue`, of methods the name alone. */
export type CallTable = ReadonlyMap<string, SynthesizeCall>;
