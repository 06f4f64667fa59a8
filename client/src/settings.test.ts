import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evidenceKinds } from "../../server/src/protocol.ts";
import { commandIds } from "./commandIds.ts";
import { interpreterFor, parseSettings, settingKeys } from "./settings.ts";

interface Setting {
  readonly default: unknown;
  readonly items?: {
    readonly enum?: readonly string[];
    readonly enumDescriptions?: readonly string[];
  };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, Setting>>;
    };
  };
}

const manifest = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as Manifest;
const { properties } = manifest.contributes.configuration;

/** Settings that only the server reads, for every editor. */
const serverSettings = ["lambdaLens.mutedEvidence", "lambdaLens.rules"];

describe("the manifest", () => {
  it("declares every setting, with the default that the code falls back to", () => {
    const defaults = parseSettings(() => undefined);
    const declared = Object.fromEntries(
      Object.entries(settingKeys).map(([name, key]) => [
        name,
        properties[`lambdaLens.${key}`]?.default,
      ]),
    );
    expect(declared).toEqual(defaults);
    const clientSettings = Object.values(settingKeys).map((key) => `lambdaLens.${key}`);
    expect(Object.keys(properties).toSorted()).toEqual(
      [...clientSettings, ...serverSettings].toSorted(),
    );
  });

  it("lets every kind of evidence be muted", () => {
    const { items } = properties["lambdaLens.mutedEvidence"] ?? {};
    expect(items?.enum).toEqual(evidenceKinds);
    expect(items?.enumDescriptions).toHaveLength(evidenceKinds.length);
  });

  it("declares every command and no other", () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    expect(declared.toSorted()).toEqual(Object.values(commandIds).toSorted());
  });
});

describe("parseSettings", () => {
  it("takes the default for a value of the wrong type and keeps the others", () => {
    const values: Readonly<Record<string, unknown>> = {
      interpreters: { python: "/usr/bin/python3" },
      timeoutSeconds: "soon",
      "codeLens.enabled": false,
    };
    expect(parseSettings((key) => values[key])).toEqual({
      interpreters: { python: "/usr/bin/python3" },
      timeoutSeconds: null,
      functions: {},
      codeLensEnabled: false,
      saveBeforeInvoke: true,
      eventFiles: ["events/**/*.json", "*.event.json", ".lambda-test-tool/**/*.json"],
    });
  });
});

describe("interpreterFor", () => {
  const interpreters = { "nodejs22.x": "/n22", nodejs: "/node", python: " " };

  it("prefers the runtime's own entry to its family's", () => {
    expect(interpreterFor(interpreters, "nodejs22.x", "typescript")).toBe("/n22");
    expect(interpreterFor(interpreters, "nodejs24.x", "javascript")).toBe("/node");
    expect(interpreterFor(interpreters, null, "javascript")).toBe("/node");
  });

  it("takes an empty entry for none", () => {
    expect(interpreterFor(interpreters, "python3.13", "python")).toBeNull();
  });
});
