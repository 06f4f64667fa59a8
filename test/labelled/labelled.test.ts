import { describe, expect, it } from "vitest";
import { listProjects } from "./labels.ts";
import { scoreProject, sumScores } from "./score.ts";

/** Of the handlers that templates name: right file and line, right triggers. */
const leastRecall = 0.98;
/** Of what is found: a handler. */
const leastPrecision = 0.95;

const projects = listProjects();
const kinds = [...new Set(projects.map(({ kind }) => kind))];

describe("labelled projects", () => {
  it.each(kinds)("of %s are read as they are", async (kind) => {
    const scores = [];
    for (const project of projects.filter((each) => each.kind === kind)) {
      scores.push(await scoreProject(project));
    }
    const score = sumScores(scores);
    const report = [
      `${kind}: ${score.right} of ${score.expected} handlers right, ${score.true} of ${score.found} findings true`,
      ...score.misses,
    ].join("\n");
    process.stdout.write(`${report}\n`);
    expect(score.right / score.expected, report).toBeGreaterThanOrEqual(leastRecall);
    expect(score.true / score.found, report).toBeGreaterThanOrEqual(leastPrecision);
  });
});
