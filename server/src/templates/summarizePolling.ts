import type { TemplateFunction, TemplateTrigger } from "./templateFacts.ts";

/** What a function's event source mappings say of it as a whole. */
export function summarizePolling(
  triggers: readonly Pick<TemplateTrigger, "polling">[],
): Pick<TemplateFunction, "reportsBatchItemFailures" | "visibilityTimeoutSeconds"> {
  const polled = triggers.map(({ polling }) => polling).filter((polling) => polling !== null);
  const timeouts = polled.map(({ queue }) => queue?.visibilityTimeoutSeconds ?? "unknown");
  return {
    reportsBatchItemFailures:
      polled.length === 0
        ? null
        : polled.some(({ reportsBatchItemFailures }) => reportsBatchItemFailures === true),
    visibilityTimeoutSeconds: timeouts.find((timeout) => timeout !== "unknown")?.value ?? null,
  };
}
