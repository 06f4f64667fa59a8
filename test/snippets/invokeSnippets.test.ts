import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSample } from "../../events/buildSample.ts";
import type { EventType } from "../../events/model/eventType.ts";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { createPool, distFolder, hasInterpreter, request } from "../runtime/runtimeKit.ts";
import { formNames, forms, snippetEventTypes, type FormName, writeHandler } from "./snippetKit.ts";

const present = {
  javascript: await hasInterpreter("node", "24"),
  typescript: await hasInterpreter("node", "24"),
  python: await hasInterpreter("python", "3"),
};
const cases = formNames
  .filter((name) => present[forms[name].language])
  .flatMap((name) => snippetEventTypes.map((eventType) => ({ name, eventType })));

let pool: EnvironmentPool;
let folder: string;
const results = new Map<string, readonly InvocationResult[]>();

// All at the start, two at a time: more would only wait for each other.
beforeAll(async () => {
  pool = createPool();
  folder = await mkdtemp(join(tmpdir(), "snippets-"));
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results.set(
        key(next.name, next.eventType.id),
        await invokeSamples(next.name, next.eventType),
      );
    }
  };
  await Promise.all([work(), work()]);
}, 300_000);

afterAll(async () => {
  await pool.dispose();
  await rm(folder, { recursive: true });
});

describe.each(formNames)("as a %s", (name) => {
  it.skipIf(!present[forms[name].language]).each(snippetEventTypes)(
    "the handler for $id succeeds with its samples",
    (eventType) => {
      const all = results.get(key(name, eventType.id)) ?? [];
      expect(all).toHaveLength(eventType.samples.length);
      for (const result of all) {
        expect(result.error).toBeNull();
        expect(result.status).toBe("success");
        expect(["accepted", "discarded"]).toContain(result.invoker?.verdict);
        const { responseSchema } = eventType;
        if (responseSchema !== null) responseSchema().parse(result.response);
      }
      const starts = all.map(({ coldStart }) => coldStart);
      expect(starts).toEqual(all.map((_result, index) => index === 0));
    },
  );
});

describe("the language server's analysis", () => {
  it("finds the one handler of each snippet", () => {
    const cli = [`${distFolder}/cli.js`, "handlers", folder, "--json"];
    const { stdout } = spawnSync(process.execPath, cli, { encoding: "utf8" });
    const { functions } = JSON.parse(stdout) as {
      readonly functions: readonly { readonly file: string; readonly symbol: string }[];
    };
    const expected = cases.map(({ name, eventType: { id } }) => {
      const { extension, symbol } = forms[name];
      return `${name.replaceAll(" ", "-")}/${id}${extension}:${symbol}`;
    });
    expect(functions.map(({ file, symbol }) => `${file}:${symbol}`).sort()).toEqual(
      expected.sort(),
    );
  });
});

async function invokeSamples(
  name: FormName,
  eventType: EventType,
): Promise<readonly InvocationResult[]> {
  const definition = await writeHandler({ folder, eventType: eventType.id, form: name });
  const invoked: InvocationResult[] = [];
  for (const { id } of eventType.samples) {
    const at = "2026-01-01T00:00:00.000Z";
    const { value } = buildSample(eventType, id, { seed: 1, now: new Date(at), set: {} });
    const event = { type: eventType.id, sample: id, seed: 1, at, text: JSON.stringify(value) };
    invoked.push(await pool.invoke(request(definition, { event }), new AbortController().signal));
  }
  return invoked;
}

function key(name: FormName, eventTypeId: string): string {
  return `${name}/${eventTypeId}`;
}
