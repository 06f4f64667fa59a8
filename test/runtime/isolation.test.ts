import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { existsSync } from "node:fs";
import { fixtureFunction, hasInterpreter, invokeOnce } from "./runtimeKit.ts";

// Credentials as a developer has them: in the home folder that the account database names, and in the
// environment of whatever starts the handlers.
const realHome = userInfo().homedir;
const awsFolder = join(realHome, ".aws");
const credentialsFile = join(awsFolder, "credentials");
const planted = {
  AWS_ACCESS_KEY_ID: "AKIAPLANTEDPLANTED00",
  AWS_PROFILE: "planted",
  SECRET_TOKEN: "planted",
};
let created: string | null = null;
let otherHome: string;
const before = { ...process.env };

beforeAll(async () => {
  // A file of the developer's own is left alone: it serves as well.
  if (!existsSync(credentialsFile)) {
    created = existsSync(awsFolder) ? credentialsFile : awsFolder;
    await mkdir(awsFolder, { recursive: true });
    await writeFile(credentialsFile, "[default]\naws_access_key_id = AKIAPLANTEDPLANTED00\n");
  }
  otherHome = await mkdtemp(join(process.env["TMPDIR"] ?? "/tmp", "home-"));
  await mkdir(join(otherHome, ".aws"));
  await writeFile(join(otherHome, ".aws", "credentials"), "[default]\n");
  Object.assign(process.env, planted, { HOME: otherHome });
});

afterAll(async () => {
  if (created !== null) await rm(created, { recursive: true });
  await rm(otherHome, { recursive: true });
  for (const name of Object.keys(planted)) delete process.env[name];
  process.env["HOME"] = before["HOME"];
});

interface Seen {
  readonly homes: readonly string[];
  readonly found: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

describe.each([
  ["credentials.handler", "nodejs24.x", await hasInterpreter("node", "24")],
  ["credentials.handler", "nodejs20.x", await hasInterpreter("node", "20")],
  ["failing.credentials", null, await hasInterpreter("python", "3")],
] as const)("%s under %s", (handler, runtime, present) => {
  it.skipIf(!present)("looks for the developer's credentials in vain", async () => {
    const result = await invokeOnce(fixtureFunction(handler, runtime));
    expect(result.status).toBe("success");
    const seen = result.response as unknown as Seen;
    expect(seen.found).toEqual([]);
    expect(seen.homes).not.toContain(realHome);
    for (const value of Object.values(seen.environment)) {
      expect(value).not.toMatch(/planted/i);
      expect(value).not.toContain(realHome === "/root" ? "/root" : realHome);
    }
    expect(Object.keys(seen.environment).filter((name) => name in planted)).toEqual([]);
    expect(result.environment.profile).toBeNull();
  });
});

it.skipIf(!(await hasInterpreter("node", "24")))(
  "names the variables that the handler sees, and no others",
  async () => {
    const result = await invokeOnce(fixtureFunction("credentials.handler", "nodejs24.x"));
    const seen = result.response as unknown as Seen;
    expect(result.environment.variables).toEqual(Object.keys(seen.environment).toSorted());
  },
);
