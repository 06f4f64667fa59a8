import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { analyzeWorkspace } from "../../server/src/analysis/analyzeWorkspace.ts";
import { grammarFolders } from "../../server/src/testing/grammarFolders.ts";
import { createPool, fixtureFunction, fixtures, hasInterpreter, request } from "./runtimeKit.ts";

const layered = `${fixtures}/layered`;
const never = new AbortController().signal;
const python = await hasInterpreter("python", "3");
const nodes = [
  ["nodejs20.x", await hasInterpreter("node", "20")],
  ["nodejs24.x", await hasInterpreter("node", "24")],
] as const;

let pool: EnvironmentPool;

beforeEach(() => {
  pool = createPool();
});

afterEach(async () => {
  await pool.dispose();
});

function layer(name: string, buildMethod: string | null = null) {
  return { name, folder: `${layered}/${name}`, builtFolder: null, buildMethod };
}

function invoke(
  handler: string,
  runtime: string | null,
  changes: Parameters<typeof fixtureFunction>[2] = {},
): Promise<InvocationResult> {
  const definition = fixtureFunction(handler, runtime, { taskRoot: `${layered}/app`, ...changes });
  return pool.invoke(request(definition), never);
}

describe.each(nodes)("layers under %s", (runtime, present) => {
  it.skipIf(!present || process.platform === "win32")(
    "bring packages, modules of /opt and programs, the last one uppermost",
    async () => {
      const layers = [layer("utils"), layer("over")];
      const { response, environment, error } = await invoke("index.handler", runtime, { layers });
      expect(response, JSON.stringify(error)).toEqual({
        greeting: "hello x",
        util: "upper",
        tool: "from a layer",
      });
      expect(environment.layers).toEqual([
        { name: "utils", folder: `${layered}/utils` },
        { name: "over", folder: `${layered}/over` },
      ]);
    },
  );

  it.skipIf(!present || process.platform === "win32")("that change start anew", async () => {
    const changes = { layers: [layer("utils")] };
    await invoke("index.handler", runtime, changes);
    expect((await invoke("index.handler", runtime, changes)).coldStart).toBe(false);
    pool.invalidate(`${layered}/utils/nodejs/util.js`);
    expect((await invoke("index.handler", runtime, changes)).coldStart).toBe(true);
  });

  it.skipIf(!present)("are in the bundle of a TypeScript handler", async () => {
    const sourceFile = `${layered}/app/typed.ts`;
    const changes = { layers: [layer("utils")], sourceFile, language: "typescript" };
    expect((await invoke("typed.handler", runtime, changes)).response).toBe("hello typed");
  });

  it.skipIf(!present)("that are missing are told of", async () => {
    const layers = [{ ...layer("utils"), folder: null, name: "arn:aws:lambda:layer" }];
    const { status, error, hints, environment } = await invoke("index.handler", runtime, {
      layers,
    });
    expect([status, error?.errorType]).toEqual(["init-error", "Runtime.ImportModuleError"]);
    expect(hints.join("\n")).toContain(
      "The layer arn:aws:lambda:layer has no folder in this project",
    );
    expect(environment.layers).toEqual([{ name: "arn:aws:lambda:layer", folder: null }]);
  });
});

describe.skipIf(process.platform === "win32")("a wrapper script", () => {
  const variables = { AWS_LAMBDA_EXEC_WRAPPER: "/opt/wrapper" };
  const layers = [layer("utils")];

  it.skipIf(!nodes[1][1])("starts Node.js, with what it adds", async () => {
    const changes = { layers, variables };
    const { response, error, status } = await invoke("wrapped.handler", "nodejs24.x", changes);
    expect([status, response], JSON.stringify(error)).toEqual(["success", "by the wrapper"]);
  });

  it.skipIf(!python)("starts Python", async () => {
    const { response, error } = await invoke("wrapped.handler", null, { layers, variables });
    expect(response, JSON.stringify(error)).toBe("by the wrapper");
  });

  it.skipIf(!nodes[1][1])("that isn't there can't be started", async () => {
    const absent = { AWS_LAMBDA_EXEC_WRAPPER: "/var/task/absent" };
    const result = await invoke("wrapped.handler", "nodejs24.x", { variables: absent });
    expect([result.status, result.error?.errorMessage]).toEqual([
      "not-started",
      expect.stringContaining(`${layered}/app/absent`),
    ]);
  });
});

it.skipIf(!nodes[1][1])("modules of /opt can be imported by ES modules", async () => {
  const { response, error } = await invoke("esm.handler", "nodejs24.x", {
    layers: [layer("utils")],
  });
  expect(response, JSON.stringify(error)).toBe("lower");
});

it.skipIf(!python)("layers under Python bring packages, built or not", async () => {
  const layers = [layer("pydeps", "python3.13")];
  expect((await invoke("app.handler", null, { layers })).response).toBe("in a layer");
});

it("layers are read from the template, where they lie in the project", async () => {
  const targets = await analyzeWorkspace(layered, { grammarFolders });
  const layersOf = (id: string): readonly (readonly [string, string | null, string | null])[] =>
    targets
      .find(({ logicalId }) => logicalId === id)
      ?.configuration.layers?.map(({ name, folder, buildMethod }) => [name, folder, buildMethod]) ??
    [];
  expect(layersOf("App")).toEqual([
    ["Utils", `${layered}/utils`, null],
    ["Over", `${layered}/over`, null],
    ["arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension:38", null, null],
    ["Insights", null, null],
  ]);
  expect(layersOf("Snake")).toEqual([["Pydeps", `${layered}/pydeps`, "python3.13"]]);
});
