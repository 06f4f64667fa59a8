import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { withoutErrorCause } from "./errorCause.ts";
import { refuseWebPage } from "./loopbackGuard.ts";
import { maxStreamedBytes, readStream } from "./streamedBody.ts";
import type { AnswerKind, RuntimeApi } from "./runtimeApi.ts";
import {
  failure,
  invalidResponseMode,
  maxResponseBytes,
  truncatedRequest,
  type RuntimeApiAnswer,
} from "./runtimeApiAnswer.ts";

/** Sent by our stand-ins for the clients' compiled parts, whose answers come through a pipe. */
const answeredHeader = "lambda-lens-answered";
const prefix = "/2018-06-01/";
const answerPath = /^runtime\/invocation\/([^/]+)\/(response|error)$/u;

/** The HTTP face of a Runtime API; all decisions are the API's own. */
export function createRuntimeApiServer(api: RuntimeApi): Server {
  const posts = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    handle({ api, posts }, request, response).catch((error: unknown) => {
      send(response, failure(500, "InternalError", String(error)));
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
  readonly posts: Set<Promise<unknown>>;
}

interface Body {
  /** Its beginning where it is longer than any answer may be. */
  readonly bytes: Buffer;
  /** Bytes of the whole. */
  readonly length: number;
  /** The client went away before the end. */
  readonly isTruncated: boolean;
}

async function handle(
  face: Face,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refuseWebPage(request, request.socket.localPort ?? 0);
  if (refused !== null) return refuse(request, response, refused);
  const url = request.url ?? "";
  const path = url.startsWith(prefix) ? url.slice(prefix.length) : "";
  const route = `${request.method} ${path}`;
  if (route === "GET runtime/invocation/next") return answerNext(face, request, response);
  if (route === "GET ping") return void response.end("pong");
  if (route === "POST runtime/init/error") {
    const { bytes } = await read(face, request);
    return send(response, face.api.acceptInitError(bytes));
  }
  const [, id, kind] = (request.method === "POST" ? answerPath.exec(path) : null) ?? [];
  if (id !== undefined) {
    const answer = { requestId: decodeRequestId(id), kind: kind as AnswerKind };
    return takeAnswer(face, answer, request, response);
  }
  const message = `${request.method} ${url} is not part of the Runtime API`;
  return refuse(request, response, failure(404, "NotFound", message));
}

async function answerNext(
  { api, posts }: Face,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answered = request.headers[answeredHeader];
  if (api.isStarting) await earlierPosts(posts);
  const refusal = api.next(response, typeof answered === "string" ? answered : null);
  if (refusal !== null) send(response, refusal);
}

/**
 * Waits for what was posted before. A client that fails while it loads posts its error and, unless it has
 * exited by then, asks for an event on another connection: the question overtakes the error, whose body
 * takes longer to read.
 */
async function earlierPosts(posts: ReadonlySet<Promise<unknown>>): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.allSettled(posts);
}

interface PostedAnswer {
  readonly requestId: string;
  readonly kind: AnswerKind;
}

async function takeAnswer(
  face: Face,
  { requestId, kind }: PostedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { api } = face;
  const refusal = api.begin(requestId, kind);
  if (refusal !== null) return refuse(request, response, refusal);
  const mode = request.headers["lambda-runtime-function-response-mode"];
  if (kind === "response" && mode !== undefined && mode !== "streaming") {
    api.refuse(unknownResponseMode);
    return refuse(request, response, invalidResponseMode);
  }
  if (kind === "response" && mode === "streaming") return takeStream(face, request, response);
  const { bytes, length, isTruncated } = await read(face, request);
  if (isTruncated) {
    api.refuse(truncatedResponse);
    return send(response, truncatedRequest);
  }
  const type = request.headers["content-type"];
  if (kind === "response") return send(response, api.finish(bytes, length));
  return send(response, api.finish(withoutErrorCause(type, bytes)));
}

async function takeStream(
  { api, posts }: Face,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  api.beginStream(request.headers["content-type"] ?? null);
  const reading = readStream(
    request,
    () => api.elapsedMs(),
    (chunk) => api.stream(chunk),
  );
  posts.add(reading);
  const { chunks, end } = await reading.finally(() => posts.delete(reading));
  if (end === "truncated") {
    api.refuse(truncatedResponse);
    return send(response, truncatedRequest);
  }
  if (end === "too-large") {
    api.refuse(streamTooLarge);
    return refuse(request, response, truncatedRequest);
  }
  return send(response, api.finishStream(chunks, streamError(request)));
}

/** Lambda's error types; the words are ours. */
const unknownResponseMode = {
  errorType: "Runtime.InvalidResponseModeHeader",
  errorMessage: "The runtime answered with a response mode that is not `streaming`",
};
const truncatedResponse = {
  errorType: "Runtime.TruncatedResponse",
  errorMessage: "The runtime ended the connection before the end of its response",
};

const streamTooLarge = {
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: `The streamed response exceeded maximum allowed payload size (${maxStreamedBytes} bytes).`,
};

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

async function read({ posts }: Face, request: IncomingMessage): Promise<Body> {
  const reading = readBody(request);
  posts.add(reading);
  return reading.finally(() => posts.delete(reading));
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (length <= maxResponseBytes) chunks.push(chunk);
      length += chunk.length;
    }
  } catch {
    // The client went away: what it has sent is all that there is.
  }
  return { bytes: Buffer.concat(chunks), length, isTruncated: !request.complete };
}

/** Answers without the body, which is read all the same: some clients hear nothing while they send. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RuntimeApiAnswer,
): void {
  request.resume();
  request.once("error", () => {});
  send(response, answer);
}

function send(response: ServerResponse, answer: RuntimeApiAnswer): void {
  const body = JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
