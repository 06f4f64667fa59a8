import {
  type Answer,
  type AnswerValue,
  ForEach,
  FromEvent,
  FromItem,
  ToChange,
} from "../model/answer.ts";

/** Every record goes back, under its own id: Amazon Data Firehose, Kinesis Data Analytics. */
export function recordAnswers(rest: { readonly [key: string]: AnswerValue }): readonly Answer[] {
  const record = {
    recordId: new FromItem("recordId"),
    result: new ToChange("Ok"),
    ...rest,
  };
  return [
    { name: "", value: { records: new ForEach(new FromEvent("records"), "record", record) } },
  ];
}
