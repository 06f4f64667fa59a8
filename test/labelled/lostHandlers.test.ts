import { expect, it } from "vitest";
import { openWorkspace } from "../../server/src/analysis/analyzeWorkspace.ts";
import { findLostHandlers } from "../../server/src/analysis/lostHandlers.ts";
import { linkFunctions } from "../../server/src/analysis/templateFunctions.ts";
import { grammarFolders } from "../../server/src/testing/grammarFolders.ts";
import { listProjects } from "./labels.ts";

it.each(listProjects())("no handler of $kind/$name is said to be missing", async ({ folder }) => {
  const index = await openWorkspace(folder, { grammarFolders });
  const joined = await index.join();
  const lost = await Promise.all(
    index.templates().map((facts) => findLostHandlers(index, facts, linkFunctions(facts, joined))),
  );
  expect(lost.flat().map(({ handler, reason }) => ({ handler, reason }))).toEqual([]);
});
