import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "../../events/model/json.ts";
import { complaintsOf, declareAll, has, writeAll } from "./declarationKit.ts";

const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), "declarations-"));

// Compilers take long on a machine that does much else.
describe("declarations that the language's own tool reads", { timeout: 300_000 }, () => {
  it("TypeScript takes every sample for a value of its declared type", async () => {
    const folder = await scratch();
    const files = declareAll("typescript", "every").map(({ name, declaration, event, type }) => {
      // An event may carry more than its schema tells of, such as parameters that somebody made up.
      const loose = isJsonObject(event) ? " & Record<string, unknown>" : "";
      const value = JSON.stringify(event, null, 2);
      return [`${name}.ts`, `${declaration}\nexport const event: ${type}${loose} = ${value};\n`];
    });
    await writeAll(folder, Object.fromEntries(files) as Record<string, string>);
    const tsc = resolve("node_modules/.bin/tsc");
    const flags = ["--noEmit", "--strict", "--target", "es2022", "--types", ""];
    const names = files.map(([name]) => name ?? "");
    expect(await complaintsOf(tsc, [...flags, ...names], folder)).toBe("");
  });

  it.runIf(has("python3", "--version"))("Python runs them", async () => {
    const folder = await scratch();
    const declared = declareAll("python", "first");
    const files = declared.map(({ name, declaration, type }) => [
      `${name}.py`,
      `${declaration}\n\nassert ${type}\n`,
    ]);
    const main = declared.map(({ name }) => `import ${name}`).join("\n");
    await writeAll(folder, { ...Object.fromEntries(files), "main.py": main });
    // NotRequired is as old as Python 3.11.
    const old = "import sys; sys.exit(0 if sys.version_info < (3, 11) else 1)";
    if ((await complaintsOf("python3", ["-c", old], folder)) === "") return;
    expect(await complaintsOf("python3", ["main.py"], folder)).toBe("");
  });

  it.runIf(has("go", "version"))("Go compiles them, and reads the samples into them", async () => {
    const folder = await scratch();
    const declared = declareAll("go", "every");
    const files = declared.map(({ name, declaration }) => [
      `p_${name}/event.go`,
      `package p_${name}\n\n${declaration}`,
    ]);
    const samples = declared.map(({ name, event }) => [
      `samples/${name}.json`,
      JSON.stringify(event),
    ]);
    await writeAll(folder, {
      "go.mod": "module declarations\n\ngo 1.21\n",
      "main.go": goProgram(declared),
      ...Object.fromEntries([...files, ...samples]),
    });
    expect(await complaintsOf("go", ["run", "."], folder)).toBe("");
  });

  it.runIf(has("rustc", "--version"))("Rust compiles them", async () => {
    const folder = await scratch();
    const modules = declareAll("rust", "first").map(
      ({ name, declaration }) => `pub mod m_${name} {\n${declaration}}\n`,
    );
    await writeAll(folder, {
      "serde_derive.rs": serdeDerive,
      "serde.rs": "pub use serde_derive::{Deserialize, Serialize};\n",
      "serde_json.rs": "#[derive(Clone, Debug, PartialEq)]\npub struct Value;\n",
      "lib.rs": `#![allow(dead_code)]\n${modules.join("\n")}`,
    });
    const rustc = (...args: string[]): Promise<string> =>
      complaintsOf("rustc", ["--edition=2021", "-L", ".", ...args], folder);
    expect(await rustc("--crate-type=proc-macro", "serde_derive.rs")).toBe("");
    expect(await rustc("--crate-type=rlib", "--extern", "serde_derive", "serde.rs")).toBe("");
    expect(await rustc("--crate-type=rlib", "serde_json.rs")).toBe("");
    const externs = ["--extern", "serde", "--extern", "serde_json"];
    expect(await rustc("--crate-type=rlib", "--emit=metadata", ...externs, "lib.rs")).toBe("");
  });

  it.runIf(has("javac", "-version"))("Java compiles them", async () => {
    const folder = await scratch();
    const files = declareAll("java", "first").map(({ name, declaration, type }) => [
      `p_${name}/${type}.java`,
      `package p_${name};\n\n${declaration}`,
    ]);
    await writeAll(folder, { ...jacksonStubs, ...Object.fromEntries(files) });
    const paths = [...Object.keys(jacksonStubs), ...files.map(([path]) => path ?? "")];
    await writeAll(folder, { sources: paths.join("\n") });
    expect(await complaintsOf("javac", ["-d", "classes", "@sources"], folder)).toBe("");
  });
});

/** Reads every sample into its type, and fails where Go's own decoder does. */
function goProgram(declared: ReturnType<typeof declareAll>): string {
  const imports = declared.map(({ name }) => `\t"declarations/p_${name}"`);
  const reads = declared.map(({ name, type }) => `\tread("${name}", new(p_${name}.${type}))`);
  return `package main

import (
${imports.join("\n")}
	"encoding/json"
	"os"
)

func read(name string, into any) {
	text, err := os.ReadFile("samples/" + name + ".json")
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		panic(name + ": " + err.Error())
	}
}

func main() {
${reads.join("\n")}
}
`;
}

/** Stands in for serde's derives, which need no network to be accepted. */
const serdeDerive = `extern crate proc_macro;
use proc_macro::TokenStream;
#[proc_macro_derive(Serialize, attributes(serde))]
pub fn serialize(_: TokenStream) -> TokenStream { TokenStream::new() }
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn deserialize(_: TokenStream) -> TokenStream { TokenStream::new() }
`;

/** Stand in for Jackson's annotations. */
const jacksonStubs = Object.fromEntries(
  [
    ["JsonProperty", "String value();"],
    ["JsonIgnoreProperties", "boolean ignoreUnknown();"],
    ["JsonValue", ""],
  ].map(([name, members]) => [
    `com/fasterxml/jackson/annotation/${name}.java`,
    `package com.fasterxml.jackson.annotation;\n\npublic @interface ${name} { ${members} }\n`,
  ]),
);
