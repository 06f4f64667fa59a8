import { comesFrom, isOfKind } from "../../../events/model/busOrigin.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { CodeFile } from "../code/codeModel.ts";
import { comparingCodeOf, comparisonsIn } from "./comparisons.ts";
import { fieldsAt } from "./fieldsAt.ts";
import type { HandlerFlow, Step } from "./origin.ts";
import { keyOfOrigin } from "./originKey.ts";

/** A place in the event, and the texts that the code compares it with. */
export interface ComparedConstants {
  readonly steps: readonly Step[];
  readonly values: ReadonlySet<string>;
}

/** The places in the event that a file compares with texts, each once. */
export function constantsOf(file: CodeFile, flow: HandlerFlow): readonly ComparedConstants[] {
  const found = new Map<
    string,
    { readonly steps: readonly Step[]; readonly values: Set<string> }
  >();
  for (const { subject, literal } of comparisonsIn(comparingCodeOf(file), /^[!=]==?$/u)) {
    const [origin, ...others] = flow.originsOf(subject);
    if (typeof literal.value !== "string" || origin === undefined || others.length > 0) continue;
    if (origin.root !== "event" || origin.steps.some(({ kind }) => kind === "decode")) continue;
    const key = keyOfOrigin(origin);
    const place = found.get(key) ?? { steps: origin.steps, values: new Set<string>() };
    place.values.add(literal.value);
    found.set(key, place);
  }
  return [...found.values()];
}

/** No field of any event has it as its only value. */
const nobodysText = "lambda-lens:nobody";

/**
 * What the constants of one place say of an event type.
 * @returns `yes` where it may send one of them there, and not just anything; `no` where it sends none
 *   of them; `nothing` where it may send any text
 */
export function judgeConstants(
  eventType: EventType,
  { steps, values }: ComparedConstants,
): "yes" | "no" | "nothing" {
  const [first, ...deeper] = steps;
  const { busOrigin } = eventType;
  if (busOrigin !== undefined && first?.kind === "key" && deeper.length === 0) {
    const asked = [...values];
    if (first.key === "source")
      return asked.some((each) => comesFrom(busOrigin, each)) ? "yes" : "no";
    if (first.key === "detail-type" && busOrigin.detailTypes.length > 0) {
      return asked.some((each) => isOfKind(busOrigin, each)) ? "yes" : "no";
    }
  }
  const { field } = fieldsAt([eventType], steps);
  if (field === null) return "nothing";
  const isTaken = (text: string): boolean => field.schema.safeParse(text).success;
  if (isTaken(nobodysText)) return "nothing";
  return [...values].some(isTaken) ? "yes" : "no";
}

/** True for a text that is AWS's own: `aws:sqs`, `aws.ec2`, `PreSignUp_SignUp`, and no `TOKEN` or `FAILED`. */
export function isDistinct({ values }: ComparedConstants): boolean {
  return [...values].some(
    (each) => /^aws[.:]/u.test(each) || /[a-z].*[_ ]|[_ ].*[a-z]/u.test(each),
  );
}
