import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anonymous } from "../invocationRequest.ts";
import { RuntimeApi } from "./runtimeApi.ts";

/** What a client does, right or wrong. `here` stands for the invocation that is being handled. */
const requestIds = fc.constantFrom("here", "before", "never", "%", "a%2Fb");
const action = fc.oneof(
  fc.record({ kind: fc.constant("next" as const), patient: fc.boolean() }),
  fc.record({
    kind: fc.constant("post" as const),
    path: fc.constantFrom("response", "error", "elsewhere"),
    target: requestIds,
    mode: fc.constantFrom(null, "streaming", "buffered"),
    size: fc.constantFrom(0, 2, 70_000),
    /** Bytes that are declared, and never come. */
    missing: fc.constantFrom(0, 0, 0, 5),
  }),
  fc.record({ kind: fc.constant("init error" as const) }),
  fc.record({ kind: fc.constant("garbage" as const), text: fc.string() }),
  fc.record({ kind: fc.constant("page" as const) }),
  fc.record({ kind: fc.constant("deliver" as const) }),
);
type Action = typeof action extends fc.Arbitrary<infer Each> ? Each : never;

const documented = [200, 202, 400, 403, 404, 413];

/** One API, and what it told its platform. */
class Platform {
  readonly ids: string[] = [];
  readonly answers: string[] = [];
  waiting = 0;
  api!: RuntimeApi;

  static async start(): Promise<Platform> {
    const platform = new Platform();
    const answer = (id: string): unknown => platform.answers.push(id);
    platform.api = await RuntimeApi.start({
      onNext: () => (platform.waiting += 1),
      onResponse: answer,
      onError: answer,
      onRefused: answer,
      onInitError: () => {},
      onStream: () => {},
      onChunk: () => {},
    });
    return platform;
  }

  deliver(): void {
    const requestId = randomUUID();
    this.ids.push(requestId);
    const told = { deadlineMs: Date.now() + 1000, functionArn: "arn", traceId: "Root=1" };
    this.api.deliver({ ...anonymous, ...told, requestId, body: Buffer.from("1") });
  }

  /** Sends raw bytes; resolves with the status, or null where no answer came. */
  send(bytes: string, waitMs: number): Promise<number | null> {
    const port = Number(this.api.address.split(":")[1]);
    return new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      const end = (status: number | null): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve(status);
      };
      const timer = setTimeout(() => end(null), waitMs);
      socket.once("data", (chunk) => end(Number(chunk.toString("latin1").split(" ")[1])));
      socket.once("error", () => end(null)).once("close", () => end(null));
      socket.write(bytes);
    });
  }
}

function head(platform: Platform, method: string, path: string, more: readonly string[]): string {
  const lines = [`${method} /2018-06-01/runtime/${path} HTTP/1.1`, `Host: ${platform.api.address}`];
  return `${[...lines, ...more].join("\r\n")}\r\n\r\n`;
}

function idOf(platform: Platform, target: string): string {
  if (target === "here") return platform.ids.at(-1) ?? "none";
  if (target === "before") return platform.ids.at(-2) ?? "none";
  return target;
}

/** @returns the status of the answer; null where there was none */
async function perform(platform: Platform, each: Action): Promise<number | null> {
  switch (each.kind) {
    case "next":
      return platform.send(head(platform, "GET", "invocation/next", []), each.patient ? 30 : 1);
    case "init error":
      return platform.send(`${head(platform, "POST", "init/error", ["Content-Length: 2"])}{}`, 500);
    case "page": {
      const status = await platform.send(
        head(platform, "GET", "invocation/next", ["Origin: x"]),
        500,
      );
      expect(status).toBe(403);
      return status;
    }
    case "garbage":
      return platform.send(`${each.text}\r\n\r\n`, 20);
    case "deliver":
      platform.deliver();
      return null;
    case "post": {
      const mode =
        each.mode === null ? [] : [`Lambda-Runtime-Function-Response-Mode: ${each.mode}`];
      const lines = [...mode, `Content-Length: ${each.size + each.missing}`];
      const path = `invocation/${idOf(platform, each.target)}/${each.path}`;
      const body = "x".repeat(each.size);
      return platform.send(head(platform, "POST", path, lines) + body, each.missing > 0 ? 20 : 500);
    }
  }
}

it("takes whatever clients send, in documented answers, and goes on", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(action, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (rounds) => {
        const platform = await Platform.start();
        try {
          for (const round of rounds) {
            const statuses = await Promise.all(round.map((each) => perform(platform, each)));
            for (const status of statuses)
              if (status !== null) expect(documented).toContain(status);
          }
          // Each event has one answer at most.
          expect(new Set(platform.answers).size).toBe(platform.answers.length);
          platform.deliver();
          const path = `invocation/${platform.ids.at(-1)}/response`;
          const good = head(platform, "POST", path, ["Content-Length: 1"]);
          expect(await platform.send(`${good}1`, 2000)).toBe(202);
          expect(platform.answers.at(-1)).toBe(platform.ids.at(-1));
        } finally {
          platform.api.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});
