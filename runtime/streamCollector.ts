import type { StreamedChunk } from "./api/streamedBody.ts";

/** A response that was streamed, whole or up to where it broke off. */
export interface StreamedBody {
  readonly contentType: string | null;
  readonly chunks: readonly StreamedChunk[];
}

/** Keeps the parts of a streamed response as they come, so that they are there however the invocation ends. */
export class StreamCollector {
  /** Gets each part as it comes. */
  onChunk: (chunk: StreamedChunk) => void = () => {};
  #contentType: string | null = null;
  #chunks: StreamedChunk[] | null = null;

  begin(contentType: string | null): void {
    this.#contentType = contentType;
    this.#chunks = [];
  }

  add(chunk: StreamedChunk): void {
    this.#chunks?.push(chunk);
    this.onChunk(chunk);
  }

  /** Forgets the response of the invocation before. */
  clear(): void {
    this.#chunks = null;
  }

  /** What has come so far; null where no response is streamed. */
  get body(): StreamedBody | null {
    return this.#chunks && { contentType: this.#contentType, chunks: [...this.#chunks] };
  }
}
