import type { MadeValue } from "../evaluation/cdkValue.ts";
import { callTable } from "./callTable.ts";
import { ConstructNames } from "./constructNames.ts";
import { attachEvents } from "./eventSources.ts";
import { declareFunction, isFunctionConstruct } from "./functionConstructs.ts";
import { calledName, shortName } from "./madeThings.ts";
import { synthesizeRuleHelper } from "./rules.ts";
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
  const names = new ConstructNames(trace.filter(({ isNew }) => isNew));
  const synthesis = new SynthesisBuilder(appFolder, names, isFile);
  // A program may connect what it makes only later: what is to be referred to comes first.
  const functions = trace.filter(isFunctionConstruct);
  for (const made of functions) declareFunction(made, synthesis);
  for (const made of trace) {
    const name = calledName(made);
    if (isFunctionConstruct(made)) attachEvents(made, synthesis);
    else if (name === null) {
      callTable.get(shortName(made))?.(made, synthesis);
      synthesizeRuleHelper(made, synthesis);
    } else callTable.get(name)?.(made, synthesis);
  }
  return [...synthesis.resources.values()];
}
