import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { RuntimeApi } from "./runtimeApi.ts";
import { maxResponseBytes, type RuntimeApiAnswer } from "./runtimeApiAnswer.ts";

/** Sent by our stand-ins for the clients' compiled parts, whose answers come through a pipe. */
const answeredHeader = "lambda-lens-answered";
const prefix = "/2018-06-01/runtime/";
const invocationPath = /^invocation\/([^/]+)\/(response|error)$/;

/** The HTTP face of a Runtime API; all decisions are the API's own. */
export function createRuntimeApiServer(api: RuntimeApi): Server {
  const posts = new Set<Promise<Buffer>>();
  const server = createServer((request, response) => {
    handle({ api, posts }, request, response).catch((error: unknown) => {
      send(response, {
        status: 500,
        body: { errorType: "InternalError", errorMessage: String(error) },
      });
    });
  });
  // A frozen runtime keeps its long poll for as long as the environment lives.
  server.requestTimeout = 0;
  server.timeout = 0;
  server.keepAliveTimeout = 0;
  return server;
}

interface Face {
  readonly api: RuntimeApi;
  /** Bodies that are being read. */
  readonly posts: Set<Promise<Buffer>>;
}

async function handle(
  { api, posts }: Face,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? "").startsWith(prefix)
    ? (request.url ?? "").slice(prefix.length)
    : "";
  if (request.method === "GET" && path === "invocation/next") {
    const answered = request.headers[answeredHeader];
    if (api.isStarting) await earlierPosts(posts);
    api.next(response, typeof answered === "string" ? answered : null);
    return;
  }
  const match = invocationPath.exec(path);
  if (request.method === "POST" && (match || path === "init/error")) {
    const reading = readBody(request);
    posts.add(reading);
    const payload = await reading.finally(() => posts.delete(reading));
    send(response, accept(api, match, payload, streamError(request)));
    return;
  }
  send(response, {
    status: 404,
    body: {
      errorType: "NotFound",
      errorMessage: `${request.method} ${request.url} is not part of the Runtime API`,
    },
  });
}

/**
 * Waits for what was posted before. A client that fails while it loads posts its error and, unless it has
 * exited by then, asks for an event on another connection: the question overtakes the error, whose body
 * takes longer to read.
 */
async function earlierPosts(posts: ReadonlySet<Promise<Buffer>>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.allSettled(posts);
}

function accept(
  api: RuntimeApi,
  match: RegExpExecArray | null,
  payload: Buffer,
  midwayError: Buffer | null,
): RuntimeApiAnswer {
  if (!match) return api.acceptInitError(payload);
  const requestId = decodeRequestId(match[1] ?? "");
  if (midwayError !== null) return api.acceptError(requestId, midwayError);
  return match[2] === "response"
    ? api.acceptResponse(requestId, payload)
    : api.acceptError(requestId, payload);
}

/** The error of a streamed response that failed midway: a trailer after the body, in base64. */
function streamError({ trailers }: IncomingMessage): Buffer | null {
  const body = trailers["lambda-runtime-function-error-body"];
  return body === undefined ? null : Buffer.from(body, "base64");
}

/** What is no URI component is no request id either: it comes back as unknown. */
function decodeRequestId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Past the limit only the length matters: it is named in the error.
    chunks.push(length > maxResponseBytes * 4 ? Buffer.alloc(0) : chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, answer: RuntimeApiAnswer): void {
  const body = JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
