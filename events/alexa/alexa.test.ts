import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { alexaSkill } from "./alexaSkill.ts";
import { alexaSmartHome } from "./alexaSmartHome.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("alexa-skill", () => {
  const outputSpeech = { type: "PlainText", text: "Hello." };
  const problems = (sampleId: string, response: Fields) =>
    resultProblems(alexaSkill, build(alexaSkill, sampleId), { version: "1.0", response });

  it("leaves out the value of an empty slot, and the session of a request outside one", () => {
    const event = build(alexaSkill, "intent-recipe");
    expect(event).toHaveProperty("request.intent.slots.Item.value", "pancakes");
    expect(event).toHaveProperty("request.intent.slots.Servings.name");
    expect(event).not.toHaveProperty("request.intent.slots.Servings.value");
    expect(build(alexaSkill, "audio-player")).not.toHaveProperty("session");
  });

  it("names the same skill and user twice", () => {
    const event = build(alexaSkill, "launch", { applicationId: "skill", userId: "ada" });
    for (const where of ["session", "context.System"]) {
      expect(event).toHaveProperty(`${where}.application.applicationId`, "skill");
      expect(event).toHaveProperty(`${where}.user.userId`, "ada");
    }
  });

  it("takes requests of interfaces that are not documented here, but not a misspelt type", () => {
    const event = build(alexaSkill, "launch");
    const withType = (type: string) => ({
      ...event,
      request: { ...(event["request"] as Fields), type },
    });
    const errors = (type: string) =>
      validate(alexaSkill, withType(type)).filter(({ severity }) => severity === "error");
    expect(errors("Alexa.Presentation.APL.UserEvent")).toEqual([]);
    expect(errors("LaunchRequst")).not.toEqual([]);
  });

  it("finds a misspelt key in the request", () => {
    const event = build(alexaSkill, "intent-my-color-is");
    const spoilt = JSON.parse(JSON.stringify(event).replace('"slots"', '"slot"')) as unknown;
    expect(validate(alexaSkill, spoilt)).toMatchObject([
      { path: "request.intent.slot", suggestion: "slots" },
    ]);
  });

  it("asks for the text that the kind of speech needs", () => {
    expect(problems("launch", { outputSpeech })).toEqual([]);
    expect(problems("launch", { outputSpeech: { type: "SSML", text: "Hello." } })).toEqual([
      expect.stringContaining("response.outputSpeech.ssml"),
    ]);
  });

  it("takes no response at a session's end, directives only from the audio player", () => {
    expect(resultProblems(alexaSkill, build(alexaSkill, "session-ended"), null)).toEqual([]);
    expect(problems("session-ended", {})).toEqual([]);
    expect(problems("session-ended", { outputSpeech })).toHaveLength(1);
    expect(problems("audio-player", { directives: [{ type: "AudioPlayer.Stop" }] })).toEqual([]);
    expect(problems("audio-player", { outputSpeech, shouldEndSession: true })).toHaveLength(2);
    expect(resultProblems(alexaSkill, build(alexaSkill, "launch"), null)).toEqual([
      "nothing came back, and LaunchRequest needs a response",
    ]);
  });

  it("asks whether the skill can, where Alexa does", () => {
    expect(problems("can-fulfill-intent", { outputSpeech })).toHaveLength(1);
    expect(problems("can-fulfill-intent", { canFulfillIntent: { canFulfill: "MAYBE" } })).toEqual(
      [],
    );
  });
});

describe("alexa-smart-home", () => {
  const event = build(alexaSmartHome, "turn-on");
  const asked = (event["directive"] as Fields)["header"] as Fields;
  const header = {
    namespace: "Alexa",
    name: "Response",
    payloadVersion: "3",
    messageId: "1",
    correlationToken: asked["correlationToken"],
  };
  const problems = (directive: Fields, change: Fields) =>
    resultProblems(alexaSmartHome, directive, {
      event: { header: { ...header, ...change }, payload: {} },
    });

  it("wants the correlation token repeated", () => {
    expect(problems(event, {})).toEqual([]);
    expect(problems(event, { correlationToken: "another" })).toEqual([
      "event.header.correlationToken has to be the directive's",
    ]);
  });

  it("wants the answer that fits the directive, or an error", () => {
    const discovery = build(alexaSmartHome, "discovery");
    const answer = (name: string) => problems(discovery, { namespace: "Alexa.Discovery", name });
    expect(answer("Discover.Response")).toEqual([]);
    expect(answer("ErrorResponse")).toEqual([]);
    expect(answer("Response")).toEqual([
      'event.header.name: Discover wants "Discover.Response", not "Response"',
    ]);
  });

  it("knows what belongs to which interface", () => {
    const withoutScope = {
      directive: { ...(build(alexaSmartHome, "discovery")["directive"] as Fields), payload: {} },
    };
    expect(validate(alexaSmartHome, withoutScope)).toMatchObject([
      { path: "directive.payload.scope", severity: "error" },
    ]);
    const { endpoint: _, ...rest } = event["directive"] as Fields;
    expect(validate(alexaSmartHome, { directive: rest })).toMatchObject([
      { path: "directive.endpoint", severity: "error" },
    ]);
    expect(validate(alexaSmartHome, { directve: event["directive"] })).toContainEqual(
      expect.objectContaining({ path: "directve", suggestion: "directive" }),
    );
  });
});
