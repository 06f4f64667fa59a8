import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HumanError } from "../humanError.ts";
import { makeTarget } from "../testing/runKit.ts";
import { callerOf, functionSettingsFor, functionsSchema, overridesOf } from "./functionSettings.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "function-settings-"));
  await writeFile(join(folder, ".env"), "TABLE=from-file\nSTAGE=from-file\n");
  await writeFile(join(folder, "notes.txt"), "just some words");
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function settingsFor(
  functions: Readonly<Record<string, unknown>>,
): ReturnType<typeof functionSettingsFor> {
  const target = makeTarget({ logicalId: "Orders", symbol: "handler" });
  return functionSettingsFor(functionsSchema.parse(functions), target, "src/orders.ts");
}

describe("the settings of a function", () => {
  it("are those of all functions, and over them its own, by any of its names", () => {
    const { configuration } = makeTarget({ logicalId: "Orders" });
    const settings = settingsFor({
      "*": { timeoutSeconds: 10, memorySizeMB: 256, tenantId: "all" },
      "src/orders.ts:handler": { memorySizeMB: 512 },
      [configuration.functionName]: { tenantId: "by name" },
      Orders: { timeoutSeconds: 30 },
      Other: { timeoutSeconds: 1 },
    });
    expect(settings).toMatchObject({ timeoutSeconds: 30, memorySizeMB: 512 });
    expect(settingsFor({ Other: { timeoutSeconds: 1 } }).timeoutSeconds).toBeUndefined();
  });

  it("leave out what is of the wrong type", () => {
    const settings = settingsFor({ Orders: { timeoutSeconds: "soon", memorySizeMB: 512 } });
    expect(settings).toMatchObject({ timeoutSeconds: undefined, memorySizeMB: 512 });
  });

  it("give variables: those of files first, and a function's own over those of all", () => {
    const settings = settingsFor({
      "*": { envFile: ".env", variables: { STAGE: "all", REGION: "all" } },
      Orders: { variables: { REGION: "own" } },
    });
    expect(overridesOf(settings, folder).variables).toEqual({
      TABLE: "from-file",
      STAGE: "all",
      REGION: "own",
    });
    const own = settingsFor({ "*": { variables: { STAGE: "all" } }, Orders: { envFile: ".env" } });
    expect(overridesOf(own, folder).variables).toMatchObject({ STAGE: "from-file" });
  });

  it.each([
    ["absent.env", /The file absent\.env, which the setting .* names, gives no variables: ENOENT/u],
    ["notes.txt", /holds no line of the form NAME=VALUE/u],
  ])("say what is wrong with %s", (envFile, message) => {
    const settings = settingsFor({ Orders: { envFile } });
    expect(() => overridesOf(settings, folder)).toThrow(HumanError);
    expect(() => overridesOf(settings, folder)).toThrow(message);
  });

  it("name layers and the caller", () => {
    const cognitoIdentity = { cognitoIdentityId: "a", cognitoIdentityPoolId: "b" };
    const clientContext = { custom: { a: 1 } };
    const settings = settingsFor({
      Orders: { layers: ["layers/utils"], cognitoIdentity, clientContext, tenantId: "blue" },
    });
    expect(overridesOf(settings, folder).layers).toMatchObject([
      { name: "layers/utils", folder: join(folder, "layers", "utils") },
    ]);
    expect(callerOf(settings)).toEqual({
      clientContext: '{"custom":{"a":1}}',
      cognitoIdentity,
      tenantId: "blue",
      traceId: null,
    });
  });
});
