import { type Answer, JsonText, ToChange } from "../model/answer.ts";

/** What API Gateway, load balancers and the like turn into an HTTP response. */
export const httpAnswers: readonly Answer[] = [
  {
    name: "",
    value: {
      statusCode: new ToChange(200),
      headers: { "content-type": "application/json" },
      body: new JsonText({ ok: new ToChange(true) }),
    },
  },
];

/** What a connection gets is sent by the management API; the answer itself needs no more. */
export const websocketAnswers: readonly Answer[] = [
  { name: "", value: { statusCode: new ToChange(200) } },
];
