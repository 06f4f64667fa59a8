/** One reason to take a function for a handler. */
export interface Evidence {
  /** As people see it: `type:SQSHandler`. */
  readonly text: string;
  /** `sure` stands alone; `hint` counts only where the file has no surer handler; `aside` never alone. */
  readonly weight: "sure" | "hint" | "aside";
  /** Catalogue id of the event type that it names, or null. */
  readonly eventType: string | null;
  /** True where the name stands for several event types, of which that is the most general. */
  readonly isShared?: boolean;
  /** Module of the project that the name is taken from: it counts where that passes on Lambda's own. */
  readonly from?: string;
}

/** The event type that several pieces of evidence speak for: a name of its own goes before a shared one. */
export function eventTypeOf(evidence: readonly Evidence[]): string | null {
  const named = evidence.filter(({ eventType }) => eventType !== null);
  const own = named.find(({ isShared }) => isShared !== true);
  return (own ?? named[0])?.eventType ?? null;
}
