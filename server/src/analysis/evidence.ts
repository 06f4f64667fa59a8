/** One reason to take a function for a handler. */
export interface Evidence {
  /** As people see it: `type:SQSHandler`. */
  readonly text: string;
  /** `sure` stands alone; `hint` counts only where the file has no surer handler; `aside` never alone. */
  readonly weight: "sure" | "hint" | "aside";
  /** Catalogue id of the event type that it names, or null. */
  readonly eventType: string | null;
}
