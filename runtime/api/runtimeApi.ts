import type { Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { invocationHeaders, type Invocation } from "./invocationHeaders.ts";
import {
  accepted,
  entityTooLarge,
  invalidRequestId,
  invalidTransition,
  maxResponseBytes,
  type RuntimeApiAnswer,
} from "./runtimeApiAnswer.ts";
import { createRuntimeApiServer } from "./runtimeApiServer.ts";
import type { StreamedChunk } from "./streamedBody.ts";

/** What the runtime client did, as the platform hears it. */
export interface RuntimeApiListener {
  /** The client asks for the next invocation: init, or the invocation before, is over. */
  onNext(): void;
  onResponse(requestId: string, payload: Buffer): void;
  onError(requestId: string, payload: Buffer): void;
  onInitError(payload: Buffer): void;
  /** A response begins to be streamed; its parts follow, and then the response or an error. */
  onStream(requestId: string, contentType: string | null): void;
  onChunk(requestId: string, chunk: StreamedChunk): void;
  /** An answer that the platform had to refuse: the caller gets the platform's own error in its place. */
  onRefused(requestId: string, refused: RefusedAnswer): void;
}

/** The platform's own error, which the caller gets in place of an answer. */
export interface RefusedAnswer {
  readonly errorType: string;
  readonly errorMessage: string;
}

type State =
  | { readonly name: "started" }
  | { readonly name: "failed" }
  | { readonly name: "waiting"; readonly poll: ServerResponse }
  | { readonly name: "idle" }
  | { readonly name: "running"; readonly invocation: Invocation }
  | { readonly name: AnswerKind; readonly invocation: Invocation }
  | { readonly name: "answered"; readonly invocation: Invocation };

/** The last part of the path that an answer is posted to. */
export type AnswerKind = "response" | "error";

/** The states in the words of Lambda's own error messages. */
const stateNames: Readonly<Record<State["name"], string>> = {
  started: "Started",
  failed: "InitError",
  waiting: "Ready",
  idle: "Ready",
  running: "Running",
  response: "InvocationResponse",
  error: "InvocationErrorResponse",
  answered: "ResponseSent",
};

/**
 * Lambda's side of the Runtime API (2018-06-01) for one execution environment: one invocation at a
 * time, on 127.0.0.1 and a port of its own. Source: "Using the Lambda runtime API for custom runtimes".
 */
export class RuntimeApi {
  #state: State = { name: "started" };
  /** A poll that arrived before the answer that it follows. */
  #early: ServerResponse | null = null;
  #deliveredAt = 0;
  readonly #listener: RuntimeApiListener;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(listener: RuntimeApiListener) {
    this.#listener = listener;
    this.#server = createRuntimeApiServer(this);
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  /** Listens before it resolves, so that `address` can go into the child's environment. */
  static async start(listener: RuntimeApiListener): Promise<RuntimeApi> {
    const api = new RuntimeApi(listener);
    await new Promise<void>((resolve, reject) => {
      api.#server.once("error", reject);
      api.#server.listen(0, "127.0.0.1", resolve);
    });
    // The host lives as long as its invocations, not as long as its idle environments.
    api.#server.unref();
    return api;
  }

  /** `host:port`, as `AWS_LAMBDA_RUNTIME_API` wants it. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** True in the init phase, until the runtime has asked for its first event. */
  get isStarting(): boolean {
    return this.#state.name === "started";
  }

  /** Milliseconds since the latest invocation was handed over. */
  elapsedMs(): number {
    return performance.now() - this.#deliveredAt;
  }

  /** Hands an invocation to the runtime, at once if it waits for one. */
  deliver(invocation: Invocation): void {
    this.#deliveredAt = performance.now();
    const { poll } = this.#state.name === "waiting" ? this.#state : { poll: null };
    this.#state = { name: "running", invocation };
    if (poll) answerNext(poll, invocation);
  }

  /**
   * The runtime asks for an event.
   * @param answeredId the invocation that it has answered, where it says so: its answer comes by
   *   another way and may be overtaken by the question.
   * @returns a refusal; null where `poll` is answered now or later
   */
  next(poll: ServerResponse, answeredId: string | null): RuntimeApiAnswer | null {
    const state = this.#state;
    if (state.name === "failed") {
      this.#listener.onNext();
      return invalidTransition("InitError", "Ready");
    }
    if (state.name === "response" || state.name === "error") {
      // A client may not wait for the end of a stream that it has given up.
      this.#early = poll;
      return null;
    }
    if (state.name === "running") {
      const { invocation } = state;
      if (answeredId === invocation.requestId) this.#early = poll;
      // A second /next in this state gets the same event again.
      else answerNext(poll, invocation);
      return null;
    }
    this.#wait(poll);
    return null;
  }

  /**
   * The runtime begins to post an answer.
   * @returns a refusal; null where one of the methods for its end has to follow
   */
  begin(requestId: string, kind: AnswerKind): RuntimeApiAnswer | null {
    const state = this.#state;
    if (!("invocation" in state) || state.invocation.requestId !== requestId) {
      return invalidRequestId;
    }
    if (state.name !== "running") return invalidTransition(stateNames[state.name], wanted[kind]);
    this.#state = { name: kind, invocation: state.invocation };
    return null;
  }

  /**
   * The answer that has begun is complete.
   * @param length of the whole answer in bytes, where `payload` is only its beginning
   */
  finish(payload: Buffer, length = payload.length): RuntimeApiAnswer {
    const { kind, requestId } = this.#answered();
    const isTooLarge = kind === "response" && length > maxResponseBytes;
    if (isTooLarge) this.#listener.onRefused(requestId, responseTooLarge(length));
    else if (kind === "error") this.#listener.onError(requestId, payload);
    else this.#listener.onResponse(requestId, payload);
    this.#admitEarly();
    return isTooLarge ? entityTooLarge : accepted;
  }

  /** The response that has begun will come in parts. */
  beginStream(contentType: string | null): void {
    this.#listener.onStream(this.#answering().requestId, contentType);
  }

  /** A part of the response that has begun. */
  stream(chunk: StreamedChunk): void {
    this.#listener.onChunk(this.#answering().requestId, chunk);
  }

  /**
   * The streamed response that has begun is over.
   * @param error by which it broke off, or null
   */
  finishStream(chunks: readonly StreamedChunk[], error: Buffer | null): RuntimeApiAnswer {
    const { requestId } = this.#answered();
    if (error !== null) this.#listener.onError(requestId, error);
    else this.#listener.onResponse(requestId, Buffer.concat(chunks.map(({ bytes }) => bytes)));
    this.#admitEarly();
    return accepted;
  }

  /** The answer that has begun can't be taken. */
  refuse(refused: RefusedAnswer): void {
    this.#listener.onRefused(this.#answered().requestId, refused);
    this.#admitEarly();
  }

  /** An answer in one piece, by whatever way it came. */
  accept(requestId: string, kind: AnswerKind, payload: Buffer): RuntimeApiAnswer {
    return this.begin(requestId, kind) ?? this.finish(payload);
  }

  acceptInitError(payload: Buffer): RuntimeApiAnswer {
    if (this.#state.name !== "started") {
      return invalidTransition(stateNames[this.#state.name], "InitError");
    }
    this.#state = { name: "failed" };
    this.#listener.onInitError(payload);
    return accepted;
  }

  /**
   * Resolves when all connections are closed: whatever a process that is gone has posted before it
   * went has then been read.
   */
  async drained(): Promise<void> {
    // A connection that was made just before may not have been taken yet.
    await new Promise((resolve) => setImmediate(resolve));
    const closed = Array.from(this.#sockets, (socket) => {
      return new Promise((resolve) => socket.once("close", resolve));
    });
    await Promise.all(closed);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #wait(poll: ServerResponse): void {
    this.#state = { name: "waiting", poll };
    poll.once("close", () => {
      if (this.#state.name === "waiting" && this.#state.poll === poll)
        this.#state = { name: "idle" };
    });
    this.#listener.onNext();
  }

  #answering(): { readonly kind: AnswerKind; readonly requestId: string } {
    const state = this.#state;
    if (state.name !== "response" && state.name !== "error") {
      throw new Error("No answer has begun");
    }
    return { kind: state.name, requestId: state.invocation.requestId };
  }

  #answered(): { readonly kind: AnswerKind; readonly requestId: string } {
    const answer = this.#answering();
    if ("invocation" in this.#state) {
      this.#state = { name: "answered", invocation: this.#state.invocation };
    }
    return answer;
  }

  #admitEarly(): void {
    const poll = this.#early;
    this.#early = null;
    if (poll) this.#wait(poll);
  }
}

function responseTooLarge(length: number): RefusedAnswer {
  return {
    errorType: "Function.ResponseSizeTooLarge",
    errorMessage: `Response payload size (${length} bytes) exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
  };
}

/** The states that answers lead to. */
const wanted: Readonly<Record<AnswerKind, string>> = {
  response: stateNames.response,
  error: stateNames.error,
};

function answerNext(poll: ServerResponse, invocation: Invocation): void {
  poll.writeHead(200, invocationHeaders(invocation));
  poll.end(invocation.body);
}
