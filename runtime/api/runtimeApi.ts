import type { Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createRuntimeApiServer } from "./runtimeApiServer.ts";
import { maxResponseBytes, type RuntimeApiAnswer } from "./runtimeApiAnswer.ts";
import { invocationHeaders, type Invocation } from "./invocationHeaders.ts";

/** What the runtime client did, as the platform hears it. */
export interface RuntimeApiListener {
  /** The client asks for the next invocation: init, or the invocation before, is over. */
  onNext(): void;
  onResponse(requestId: string, payload: Buffer): void;
  onError(requestId: string, payload: Buffer): void;
  onInitError(payload: Buffer): void;
}

type State =
  | { readonly name: "started" }
  | { readonly name: "waiting"; readonly poll: ServerResponse }
  | { readonly name: "idle" }
  | { readonly name: "running"; readonly invocation: Invocation }
  | { readonly name: "answered"; readonly invocation: Invocation };

/** The states in the words of Lambda's own error messages. */
const stateNames: Readonly<Record<State["name"], string>> = {
  started: "Started",
  waiting: "Ready",
  idle: "Ready",
  running: "Running",
  answered: "ResponseSent",
};

const accepted: RuntimeApiAnswer = { status: 202, body: { status: "OK" } };

/**
 * Lambda's side of the Runtime API (2018-06-01) for one execution environment: one invocation at a
 * time, on 127.0.0.1 and a port of its own. Source: "Using the Lambda runtime API for custom runtimes".
 */
export class RuntimeApi {
  #state: State = { name: "started" };
  /** A poll that arrived before the answer that it follows. */
  #early: ServerResponse | null = null;
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

  /** Hands an invocation to the runtime, at once if it waits for one. */
  deliver(invocation: Invocation): void {
    const { poll } = this.#state.name === "waiting" ? this.#state : { poll: null };
    this.#state = { name: "running", invocation };
    if (poll) answerNext(poll, invocation);
  }

  /**
   * The runtime asks for an event.
   * @param answeredId the invocation that it has answered, where it says so: its answer comes by
   *   another way and may be overtaken by the question.
   */
  next(poll: ServerResponse, answeredId: string | null): void {
    if (this.#state.name === "running") {
      const { invocation } = this.#state;
      if (answeredId === invocation.requestId) this.#early = poll;
      // A second /next in this state gets the same event again.
      else answerNext(poll, invocation);
      return;
    }
    this.#state = { name: "waiting", poll };
    poll.once("close", () => {
      if (this.#state.name === "waiting" && this.#state.poll === poll)
        this.#state = { name: "idle" };
    });
    this.#listener.onNext();
  }

  acceptResponse(requestId: string, payload: Buffer): RuntimeApiAnswer {
    const refusal = this.#refusal(requestId, "InvocationResponse");
    if (refusal) return refusal;
    this.#markAnswered();
    this.#listener.onResponse(requestId, payload);
    this.#admitEarly();
    if (payload.length <= maxResponseBytes) return accepted;
    return failure(
      413,
      "RequestEntityTooLarge",
      `Exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
    );
  }

  acceptError(requestId: string, payload: Buffer): RuntimeApiAnswer {
    const refusal = this.#refusal(requestId, "InvocationErrorResponse");
    if (refusal) return refusal;
    this.#markAnswered();
    this.#listener.onError(requestId, payload);
    this.#admitEarly();
    return accepted;
  }

  acceptInitError(payload: Buffer): RuntimeApiAnswer {
    if (this.#state.name !== "started") {
      return invalidTransition(stateNames[this.#state.name], "InitError");
    }
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

  #refusal(requestId: string, to: string): RuntimeApiAnswer | null {
    const state = this.#state;
    if (state.name === "running") {
      return state.invocation.requestId === requestId
        ? null
        : failure(400, "InvalidRequestID", "Invalid request ID");
    }
    if (state.name === "answered" && state.invocation.requestId === requestId) {
      return invalidTransition("ResponseSent", to);
    }
    return failure(400, "InvalidRequestID", "Invalid request ID");
  }

  #admitEarly(): void {
    const poll = this.#early;
    this.#early = null;
    if (poll) this.next(poll, null);
  }

  #markAnswered(): void {
    if (this.#state.name === "running") {
      this.#state = { name: "answered", invocation: this.#state.invocation };
    }
  }
}

function answerNext(poll: ServerResponse, invocation: Invocation): void {
  poll.writeHead(200, invocationHeaders(invocation));
  poll.end(invocation.body);
}

function invalidTransition(from: string, to: string): RuntimeApiAnswer {
  return failure(
    403,
    "InvalidStateTransition",
    `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`,
  );
}

function failure(status: number, errorType: string, errorMessage: string): RuntimeApiAnswer {
  return { status, body: { errorMessage, errorType } };
}
