import { expect, it } from "vitest";
import { findPlaceholders } from "./findPlaceholders.ts";

function written(text: string): readonly string[] {
  return findPlaceholders(text).map(({ start, end }) => text.slice(start, end));
}

it("finds each placeholder with its name and argument", () => {
  const text = "id {{$uuid}} of {{$randomInt 1 10 }}";
  expect(findPlaceholders(text)).toEqual([
    { start: 3, end: 12, name: "uuid", argument: "", argumentStart: 10 },
    { start: 16, end: 36, name: "randomInt", argument: "1 10", argumentStart: 29 },
  ]);
});

it("takes an argument that is JSON, or holds placeholders, as a whole", () => {
  const json = '{{$base64 {"order":{"id":"{{$uuid}}"}}}}';
  expect(written(json)).toEqual([json]);
  expect(findPlaceholders(json)[0]?.argument).toBe('{"order":{"id":"{{$uuid}}"}}');
});

it("leaves alone what is no placeholder of ours", () => {
  expect(written("{{name}} {{ $uuid }} {$uuid} ${uuid} {{$open")).toEqual([]);
});

it("finds what stands in something that is never closed", () => {
  expect(written("{{$base64 {{$uuid}}")).toEqual(["{{$uuid}}"]);
});

it("finds a misspelt name, too", () => {
  expect(findPlaceholders("{{$uuuid}}")[0]?.name).toBe("uuuid");
  expect(findPlaceholders("{{$}}")[0]?.name).toBe("");
});

it("reads a text of nothing but openings at once", () => {
  expect(findPlaceholders("{{$".repeat(200_000))).toEqual([]);
});
