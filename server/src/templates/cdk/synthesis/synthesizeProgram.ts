import type { MadeValue } from "../evaluation/cdkValue.ts";
import { callTable } from "./callTable.ts";
import { attachEvents } from "./eventSources.ts";
import { declareFunction, isFunctionConstruct } from "./functionConstructs.ts";
import { calledName, shortName } from "./madeThings.ts";
import { synthesizeRuleHelper } from "./rules.ts";
import { synthesizeTypedConstruct } from "./typedConstructs.ts";
import { declareSolutionFunction } from "./solutionConstructs.ts";
import { SynthesisBuilder, type SynthesizedResource } from "./synthesis.ts";

/**
 * The resources that a program stands for, as far as its text tells: what `cdk synth` would write, without
 * what says nothing of functions.
 * @param trace what the program asks libraries for, in order
 * @param appFolder absolute path of the folder that the program runs in
 * @param isFile true for a file beside one of the program's
 */
export function synthesizeProgram(
  trace: readonly MadeValue[],
  appFolder: string,
  isFile: (file: string) => boolean,
): readonly SynthesizedResource[] {
  const synthesis = new SynthesisBuilder(trace, appFolder, isFile);
  // A program may connect what it makes only later: what is to be referred to comes first.
  for (const made of trace) {
    if (isFunctionConstruct(made)) declareFunction(made, synthesis);
    else declareSolutionFunction(made, synthesis);
  }
  for (const made of trace) {
    if (isFunctionConstruct(made)) attachEvents(made, synthesis);
    else callTable.get(calledName(made) ?? shortName(made))?.(made, synthesis);
    synthesizeRuleHelper(made, synthesis);
    synthesizeTypedConstruct(made, synthesis);
  }
  return [...synthesis.resources.values()];
}
