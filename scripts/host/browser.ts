/** A Chromium or Chrome that can be driven, and what it needs beside it. */
export interface Browser {
  readonly executablePath: string;
  /** Variables that it needs beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Where it was found, for people: `google-chrome on the PATH`. */
  readonly origin: string;
}
