/** Largest buffered response in bytes: 6 MB and Lambda's 100 bytes of grace. */
export const maxResponseBytes = 6 * 1024 * 1024 + 100;

/** How the Runtime API answers a post. */
export interface RuntimeApiAnswer {
  readonly status: number;
  readonly body: { readonly [key: string]: string };
}
