import { createRequire } from "node:module";
import type { Interpreter } from "../../runtime/interpreters/interpreter.ts";
import { benchFunction, benchRequest, createPool, event, fixtures } from "./benchKit.ts";
import { median, percentile, type Measurement } from "./statistics.ts";

const rounds = 1000;
const warmUp = 300;
const payloadBytes = 6 * 1024 * 1024 - 64;

type Handler = (event: unknown) => Promise<unknown>;

/** Warm invocations over calling the function directly, and how fast large payloads pass. */
export async function measureWarmStart(interpreter: Interpreter): Promise<readonly Measurement[]> {
  const name = `${interpreter.kind === "node" ? "Node.js" : "Python"} ${interpreter.version}`;
  const pool = createPool();
  const definition = benchFunction(interpreter, "handler.handler");
  const request = benchRequest(definition, interpreter, { cold: false });
  const signal = new AbortController().signal;
  const warm: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const started = performance.now();
    await pool.invoke(request, signal);
    if (round >= warmUp) warm.push(performance.now() - started);
  }
  await pool.dispose();
  const direct = interpreter.kind === "node" ? await timeDirectCall() : 0;
  const over = warm.map((time) => time - direct);
  const common = { baseline: direct, samples: rounds, unit: "ms" } as const;
  return [
    {
      ...common,
      name: `warm invoke over a direct call, ${name}, median`,
      measured: median(warm),
      value: median(over),
      budget: 1,
    },
    {
      ...common,
      name: `warm invoke over a direct call, ${name}, p99`,
      measured: percentile(warm, 99),
      value: percentile(over, 99),
      budget: 3,
    },
  ];
}

/** A 6 MB event and a 6 MB response, in megabytes a second. */
export async function measureThroughput(interpreter: Interpreter): Promise<Measurement> {
  const pool = createPool();
  const definition = benchFunction(interpreter, "handler.echo");
  const text = JSON.stringify("x".repeat(payloadBytes));
  const request = benchRequest(definition, interpreter, { cold: false, text });
  const signal = new AbortController().signal;
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const { report, status } = await pool.invoke(request, signal);
    if (status !== "success") throw new Error(`The echo handler ended with ${status}`);
    if (round > 1) times.push(report.durationMs ?? Number.NaN);
  }
  await pool.dispose();
  const perSecond = (2 * payloadBytes) / 1024 / 1024 / (median(times) / 1000);
  return {
    name: "6 MB event and 6 MB response",
    measured: median(times),
    baseline: null,
    value: perSecond,
    budget: 100,
    unit: "MB/s",
    samples: times.length,
  };
}

async function timeDirectCall(): Promise<number> {
  const { handler } = createRequire(import.meta.url)(`${fixtures}/handler.js`) as {
    handler: Handler;
  };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await handler(JSON.parse(event));
    times.push(performance.now() - started);
  }
  return median(times);
}
