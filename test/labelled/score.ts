import { handlerRecord, type HandlerRecord } from "../../cli/handlerRecord.ts";
import { analyzeWorkspace } from "../../server/src/analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../server/src/testing/grammarFolders.ts";
import { lineOf, type LabelledHandler, type LabelledProject } from "./labels.ts";

/** How what was found compares with what is true. */
export interface Score {
  readonly expected: number;
  /** Of the expected ones, those found in the right file and line, with the right triggers. */
  readonly right: number;
  readonly found: number;
  /** Of the found ones, those that are handlers. */
  readonly true: number;
  /** One line each: what is missing or wrong, and why. */
  readonly misses: readonly string[];
}

/** Analyses a project and compares the records of `handlers --json` with its labels. */
export async function scoreProject(project: LabelledProject): Promise<Score> {
  const { folder, labels, kind, name } = project;
  const targets = await analyzeWorkspace(folder, { grammarFolders });
  const records = targets.map((target) => handlerRecord(target, folder));
  const complaints = labels.handlers.map((label) => complain(project, label, records));
  const places = new Set(
    [...labels.handlers, ...labels.others].map((label) => placeOf(project, label)),
  );
  const untrue = records.filter((record) => !places.has(`${record.file}:${record.line}`));
  return {
    expected: labels.handlers.length,
    right: complaints.filter((complaint) => complaint === null).length,
    found: records.length,
    true: records.length - untrue.length,
    misses: [
      ...complaints.filter((complaint) => complaint !== null),
      ...untrue.map(
        ({ file, line, evidence }) => `${file}:${line} is no handler (${evidence.join()})`,
      ),
    ].map((miss) => `${kind}/${name}: ${miss}`),
  };
}

/** The scores of several projects as one. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  return {
    expected: sum(({ expected }) => expected),
    right: sum(({ right }) => right),
    found: sum(({ found }) => found),
    true: sum((score) => score.true),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

function complain(
  project: LabelledProject,
  label: LabelledHandler,
  records: readonly HandlerRecord[],
): string | null {
  const place = placeOf(project, label);
  const named = records.filter(
    ({ logicalId, template }) => logicalId === label.logicalId && template?.file === label.template,
  );
  const what = `${label.logicalId} of ${label.template}`;
  if (named.length === 0) return `${what} was not found; it is ${place}`;
  const [record, ...others] = named;
  if (record === undefined || others.length > 0) return `${what} was found ${named.length} times`;
  if (`${record.file}:${record.line}` !== place) {
    return `${what} was found at ${record.file}:${record.line}; it is ${place}`;
  }
  if (label.symbol !== undefined && record.symbol !== label.symbol) {
    return `${what} was found as ${record.symbol}; it is ${label.symbol}`;
  }
  const types = listTypes(record.triggers.map(({ eventType }) => eventType));
  const expected = listTypes(label.eventTypes);
  return types === expected ? null : `${what} has the triggers [${types}]; it has [${expected}]`;
}

function listTypes(types: readonly (string | null)[]): string {
  return types.map(String).toSorted().join(", ");
}

function placeOf(project: LabelledProject, label: Pick<LabelledHandler, "file" | "at">): string {
  return `${label.file}:${lineOf(project, label)}`;
}
