import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { eventsCommand } from "../../cli/eventsCommand.ts";
import { eventTypes } from "../../events/catalogue.ts";
import { everySample, markedSamples } from "../../events/contract/everySample.ts";
import type { Problem } from "../../events/validation/problem.ts";
import { createWorkspace, runCli, runJson } from "./cliKit.ts";

interface Validation {
  readonly eventType: string | null;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
}

interface Message {
  messageId?: string;
  readonly [key: string]: unknown;
}

const repeatable = ["--seed", "7", "--at", "2026-01-31T12:00:00Z"] as const;
let folder: string;

beforeAll(async () => {
  folder = await createWorkspace({});
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function show(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(["events", "show", ...args]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
}

/** The sqs sample with its first message changed. */
async function changedMessage(change: (message: Message) => object): Promise<string> {
  const event = JSON.parse(await show("sqs", ...repeatable)) as { readonly Records: Message[] };
  event.Records[0] = change(event.Records[0]!) as Message;
  return JSON.stringify(event);
}

describe("events list", () => {
  it("names every event type with its samples", async () => {
    const { code, value } = await runJson(["events", "list"]);
    expect(code).toBe(0);
    expect(value).toHaveLength(eventTypes.length);
    for (const row of value as readonly object[]) {
      expect(Object.keys(row)).toEqual([
        "id",
        "service",
        "title",
        "category",
        "invocation",
        "samples",
      ]);
    }
    expect(value).toContainEqual(
      expect.objectContaining({ id: "sqs", service: "Amazon SQS", invocation: "poll-queue" }),
    );
  });

  it("prints a line for each to people", async () => {
    const { stdout } = await runCli(["events", "list"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(eventTypes.length);
    expect(stdout).toMatch(/^s3 +S3 bucket notification {2}\[put, /m);
  });
});

describe("events show", () => {
  it("is the same byte for byte with the same seed and clock, and another with another seed", async () => {
    const [first, second, other] = await Promise.all([
      show("s3/put", ...repeatable),
      show("s3/put", ...repeatable),
      show("s3/put", "--seed", "8", "--at", "2026-01-31T12:00:00Z"),
    ]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toContain('"eventTime": "2026-01-31T12:00:00.');
  });

  it("shows the first sample where none is named", async () => {
    expect(await show("s3", ...repeatable)).toBe(await show("s3/put", ...repeatable));
  });

  it("shows all samples in one go, each as by itself", async () => {
    const all = JSON.parse(await show("--all", ...repeatable)) as Readonly<Record<string, unknown>>;
    expect(Object.keys(all)).toEqual(everySample.map(({ name }) => name));
    expect(all["s3/put"]).toEqual(JSON.parse(await show("s3/put", ...repeatable)));
    const { code, stderr } = await runCli(["events", "show", "--all", "--set", "bucket=x"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("takes no ID and no --set")]);
  });

  it("takes parameters, with whatever their values hold", async () => {
    const text = await show("s3", "--set", "key=a=b ü.txt", "--set", "bucket=photos");
    const { Records: records } = JSON.parse(text) as {
      readonly Records: readonly [{ readonly s3: unknown }];
    };
    expect(records[0].s3).toMatchObject({
      bucket: { name: "photos" },
      object: { key: "a%3Db+%C3%BC.txt" },
    });
  });

  it.each([
    [["sqss"], "There is no event type sqss; did you mean sqs?"],
    [["api-gateway"], "did you mean api-gateway-rest-proxy, "],
    [["quux"], "There is no event type quux; see lambda-lens events list"],
    [["sqs/nope"], 'Event type sqs has no sample "nope"; it has json-body, '],
    [["sqs/batch/more"], 'Event type sqs has no sample "batch/more"'],
    [["sqs", "--set", "nope=1"], 'has no parameter "nope"; it has queueName, '],
    [["sqs", "--set", "nope"], "--set takes NAME=VALUE, not nope"],
    [["sqs", "--seed", "x"], "--seed takes a whole number, not x"],
    [["sqs", "--at", "noon"], "--at takes a time such as 2026-01-31T12:00:00Z, not noon"],
    [[], "events show takes ID or ID/SAMPLE"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await runCli(["events", "show", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("events identify", () => {
  it("tells the type of a file, and of standard input", async () => {
    const file = join(folder, "message.json");
    const input = await show("sqs");
    await writeFile(file, input);
    const sqs = { eventType: "sqs", candidates: ["sqs"] };
    expect(await runJson(["events", "identify", file])).toMatchObject({ code: 0, value: sqs });
    expect(await runJson(["events", "identify", "-"], { input })).toMatchObject({ value: sqs });
    expect(await runCli(["events", "identify", "-"], { input })).toMatchObject({ stdout: "sqs\n" });
  });

  it("names what is carried in what", async () => {
    const { value } = await runJson(["events", "identify", "-"], {
      input: await show("s3-via-sqs"),
    });
    expect(value).toEqual({ eventType: "s3-via-sqs", candidates: ["s3-via-sqs", "sqs"] });
  });

  it.each(['{"a":1}', "[]", "not JSON", ""])("knows no %j, and says so", async (input) => {
    const { code, value } = await runJson(["events", "identify", "-"], { input });
    expect([code, value]).toEqual([1, { eventType: null, candidates: [] }]);
    const { stdout } = await runCli(["events", "identify", "-"], { input });
    expect(stdout).toMatch(/^unknown/);
  });

  it("says what it may be", async () => {
    const { stdout } = await runCli(["events", "identify", "-"], { input: "null" });
    expect(stdout).toBe("unknown; it may be custom-json\n");
  });

  it("refuses a file that is not there", async () => {
    const { code, stderr } = await runCli(["events", "identify", join(folder, "gone.json")]);
    expect(code).toBe(2);
    expect(stderr).toContain("gone.json cannot be read: ENOENT");
  });
});

describe("events validate", () => {
  it("accepts what events show prints", async () => {
    const input = await show("api-gateway-http-v2");
    const { code, value } = await runJson(["events", "validate", "-"], { input });
    expect([code, value]).toEqual([
      0,
      { eventType: "api-gateway-http-v2", valid: true, problems: [] },
    ]);
  });

  it("reports a field that is missing by its path", async () => {
    const input = await changedMessage((message) => {
      delete message.messageId;
      return message;
    });
    const { code, value } = await runJson(["events", "validate", "-"], { input });
    expect(code).toBe(1);
    expect(value).toEqual({
      eventType: "sqs",
      valid: false,
      problems: [
        {
          path: "Records[0].messageId",
          severity: "error",
          message: expect.any(String) as string,
          suggestion: null,
        },
      ],
    });
    const { stdout } = await runCli(["events", "validate", "-"], { input });
    expect(stdout).toMatch(/^sqs: not valid\nerror: Records\[0\]\.messageId: /);
  });

  it("takes a near miss for an error, and any other unknown key for a hint", async () => {
    const near = await changedMessage((message) => ({ ...message, bodi: "x" }));
    const other = await changedMessage((message) => ({ ...message, somethingNew: 1 }));
    const [missed, hinted] = await Promise.all(
      [near, other].map((input) => runJson(["events", "validate", "-"], { input })),
    );
    expect(missed).toMatchObject({
      code: 1,
      value: {
        valid: false,
        problems: [{ path: "Records[0].bodi", severity: "error", suggestion: "body" }],
      },
    });
    expect(hinted?.code).toBe(0);
    expect(hinted?.value).toMatchObject({
      valid: true,
      problems: [{ path: "Records[0].somethingNew", severity: "hint" }],
    });
  });

  it("goes by --type, whatever the event looks like", async () => {
    const { code, value } = await runJson(["events", "validate", "-", "--type", "sqs"], {
      input: await show("sns"),
    });
    expect([code, (value as Validation).eventType]).toEqual([1, "sqs"]);
  });

  it("names the carrier, whose schema counts", async () => {
    const { value } = await runJson(["events", "validate", "-"], {
      input: await show("s3-via-sqs"),
    });
    expect(value).toMatchObject({ valid: true });
  });

  it.each([
    ['{"a":1}', "The event is of no known type. Name it with --type"],
    ["{bad", "Not JSON: "],
  ])("does not accept %s", async (input, message) => {
    const { code, value } = await runJson(["events", "validate", "-"], { input });
    expect([code, value]).toMatchObject([1, { eventType: null, valid: false }]);
    const [problem, ...others] = (value as Validation).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path: "", severity: "error", suggestion: null });
    expect(problem?.message).toContain(message);
  });

  it("refuses a type that it doesn't know", async () => {
    const { code, stderr } = await runCli(["events", "validate", "-", "--type", "sqqs"], {
      input: "{}",
    });
    expect(code).toBe(2);
    expect(stderr).toContain("There is no event type sqqs; did you mean sqs?");
  });
});

/** The command in this process: a process for each sample would be as many starts. */
async function runHere(args: readonly string[]): Promise<{ code: number; value: unknown }> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const code = await eventsCommand([...args, "--json"]);
    return { code, value: JSON.parse(String(write.mock.calls[0]?.[0])) };
  } finally {
    write.mockRestore();
  }
}

describe("every sample of the catalogue", () => {
  it.each(everySample)("$name is valid", async ({ eventType, sample, build }) => {
    const file = join(folder, `${eventType.id}-${sample.id}.json`);
    await writeFile(file, JSON.stringify(build()));
    const { code, value } = await runHere(["validate", file, "--type", eventType.id]);
    expect([code, value]).toMatchObject([
      0,
      { eventType: eventType.id, valid: true, problems: [] },
    ]);
  });

  it.each(markedSamples)("$name is recognised, and valid as such", async (marked) => {
    const file = join(folder, `${marked.eventType.id}-${marked.sample.id}-marked.json`);
    await writeFile(file, JSON.stringify(marked.build()));
    expect((await runHere(["identify", file])).code).toBe(0);
    expect(await runHere(["validate", file])).toMatchObject({ code: 0, value: { valid: true } });
  });
});

describe("events new", () => {
  it("writes a file that validates as its type, and prints its path", async () => {
    const { code, stdout } = await runCli(
      ["events", "new", "sqs/json-body", "--set", "queueName=refunds", ...repeatable],
      { folder },
    );
    expect([code, stdout]).toEqual([0, "events/sqs/json-body.json\n"]);
    const text = await readFile(join(folder, "events/sqs/json-body.json"), "utf8");
    expect(text).toMatch(/^\{\n {2}"\$schema": "lambda-lens:\/\/events\/sqs\.schema\.json",\n/);
    expect(text).toContain(":refunds");
    const validated = await runJson(["events", "validate", "events/sqs/json-body.json"], {
      folder,
    });
    expect(validated.value).toEqual({ eventType: "sqs", valid: true, problems: [] });
  });

  it("never writes over a file", async () => {
    await writeFile(join(folder, "mine.json"), "mine");
    const { code, stderr } = await runCli(["events", "new", "s3", "mine.json"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("mine.json exists already and was not changed; name another FILE");
    expect(await readFile(join(folder, "mine.json"), "utf8")).toBe("mine");
  });

  it("says what it wrote to programs", async () => {
    const { value } = await runJson(["events", "new", "s3", "deep/er/s3.json"], { folder });
    expect(value).toEqual({ file: "deep/er/s3.json", eventType: "s3", sample: "put" });
  });
});

describe("events schema", () => {
  it("prints the JSON Schema of an event type", async () => {
    const { code, stdout } = await runCli(["events", "schema", "sqs"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "SQS message batch",
      required: ["Records"],
    });
  });
});

describe("event files", () => {
  it("are what their $schema says, however little of it they hold", async () => {
    const input = '{"$schema": "lambda-lens://events/sqs.schema.json", "Records": [{}]}';
    const { value } = await runJson(["events", "identify", "-"], { input });
    expect(value).toEqual({ eventType: "sqs", candidates: ["sqs"] });
    const validated = await runJson(["events", "validate", "-"], { input });
    expect((validated.value as Validation).problems[0]?.path).toBe("Records[0].messageId");
  });

  it("are checked with their placeholders filled in", async () => {
    const filled = await changedMessage((message) => ({ ...message, body: "{{$uuid}}" }));
    const good = await runJson(["events", "validate", "-"], { input: filled });
    expect((good.value as Validation).valid).toBe(true);
    const input = filled.replace("$uuid", "$uid");
    const bad = await runJson(["events", "validate", "-"], { input });
    expect(bad.value).toMatchObject({ valid: false, problems: [{ suggestion: "uuid" }] });
  });
});
