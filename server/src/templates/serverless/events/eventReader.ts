import type { PollingFacts } from "../../templateFacts.ts";
import type { TriggerDetails } from "../../triggerDetails.ts";
import type { ConfigView } from "../configView.ts";
import type { ServerlessService } from "../serverlessService.ts";

/** One entry of a function's `events`: `- sqs: …`, or `- alexaSkill` alone. */
export interface DeclaredEvent {
  readonly key: string;
  readonly view: ConfigView;
  readonly functionView: ConfigView;
  readonly service: ServerlessService;
}

/** What an event says of the function that it stands at. */
export interface EventReading extends TriggerDetails {
  /** Id of a catalogue event type; null where the event leaves open which of several it is. */
  readonly eventType: string | null;
  /** What a person would call it: `POST /orders`, a queue's name; null takes the event's key. */
  readonly name: string | null;
  readonly polling?: PollingFacts;
}

/** Reads one kind of event; none for an event that invokes no function (`integration: mock`). */
export type EventReader = (event: DeclaredEvent) => readonly EventReading[];

/** A setting that may stand alone, `- sns: arn:…`, or as a member, `- sns: {arn: …}`. */
export function settingOf(view: ConfigView, ...names: readonly string[]): ConfigView {
  if (view.text !== null || view.isUnknown || isIntrinsic(view)) return view;
  const named = names.map((name) => view.at(name)).find((member) => member.isPresent);
  return named ?? view.at(names[0] ?? "");
}

/** True for an intrinsic function of CloudFormation's: `!GetAtt Queue.Arn`. */
export function isIntrinsic(view: ConfigView): boolean {
  const [member, ...others] = view.members;
  return (
    member !== undefined &&
    others.length === 0 &&
    (member.key === "Ref" || member.key.startsWith("Fn::"))
  );
}
