import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { alexaSkillSamples } from "./alexaSkill.samples.ts";
import { alexaJsonPage, alexaSkillEvent } from "./alexaSkill.schema.ts";
import { alexaSkillResponse, checkAlexaSkillResult } from "./alexaSkillResponse.schema.ts";
import { ToChange } from "../model/answer.ts";

/** A request to a custom skill. */
export const alexaSkill: EventType = {
  id: "alexa-skill",
  service: "Alexa Skills Kit",
  title: "Custom skill request",
  shortTitle: "Alexa skill",
  description: "A user speaks to a custom skill, or Alexa tells the skill of something.",
  category: "AI/ML",
  tier: 2,
  aliases: ["alexa", "echo", "voice", "skill", "intent", "ask"],
  documentation: alexaJsonPage,
  schema: alexaSkillEvent,
  answers: [
    {
      name: "",
      value: {
        version: "1.0",
        response: {
          outputSpeech: { type: "PlainText", text: new ToChange("Hello.") },
          shouldEndSession: new ToChange(true),
        },
      },
    },
  ],
  responseSchema: alexaSkillResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Alexa invokes the skill's function synchronously for each request and waits 8 seconds.",
    resultUse:
      "Alexa says, shows and does what the response asks for; a SessionEndedRequest takes no response.",
    whenAccepted: "Alexa does what the response asks for",
    whenRejected: "Alexa says that there was a problem with the skill's response",
    whenFailed: "Alexa says that there was a problem with the skill's response",
  },
  checkResult: checkAlexaSkillResult,
  recognition: { kind: "fixed", matches: isSkillRequest },
  names: { ...noEcosystemNames, samEventTypes: ["AlexaSkill"], serverlessKeys: ["alexaSkill"] },
  samples: alexaSkillSamples,
};

function isSkillRequest(event: unknown): boolean {
  if (!isJsonObject(event) || event["version"] !== "1.0") return false;
  const { request, context } = event;
  return (
    isJsonObject(request) &&
    Object.hasOwn(request, "type") &&
    Object.hasOwn(request, "requestId") &&
    isJsonObject(context) &&
    isJsonObject(context["System"])
  );
}
