import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildIntent, buildLexV2Event, toSlots } from "./lexV2Event.ts";

const sessionAttributes = jsonParameter(
  "sessionAttributes",
  "Attributes of the session, as a JSON object of texts.",
  '{"customerId":"C-17"}',
);

/** The samples of a Lex V2 code hook. */
export const lexV2Samples: readonly [Sample, ...Sample[]] = [
  {
    id: "dialog-code-hook",
    title: "Dialog code hook, some slots still empty",
    parameters: bookTable(
      "a table for this Friday",
      '{"Date":"2026-03-20","Time":null,"Guests":null}',
    ),
    build: buildDialog,
  },
  {
    id: "fulfillment-code-hook",
    title: "Fulfilment code hook, all slots filled",
    parameters: bookTable("yes, please", '{"Date":"2026-03-20","Time":"19:30","Guests":"4"}'),
    build: (context, values) =>
      buildLexV2Event(context, values, {
        invocationSource: "FulfillmentCodeHook",
        intent: buildIntent(
          readText(values, "intent"),
          toSlots(readJson(values, "slots")),
          "ReadyForFulfillment",
          "Confirmed",
        ),
        confidence: 1,
        slotToElicit: null,
        sessionAttributes: readJson(values, "sessionAttributes"),
      }),
  },
  {
    id: "null-slots",
    title: "First turn, every slot null",
    parameters: bookTable("I would like a table", '{"Date":null,"Time":null,"Guests":null}'),
    build: buildDialog,
  },
  {
    id: "composite-slots",
    title: "Composite slot with sub-slots",
    parameters: [
      textParameter("inputTranscript", "What the user types.", "12 Harbour Street in Bergen"),
      intentName("SetDeliveryAddress"),
      slotValues('{"Address":{"Street":"12 Harbour Street","City":"Bergen","Entrance":null}}'),
      sessionAttributes,
    ],
    build: buildDialog,
  },
  {
    id: "kendra",
    title: "Kendra search intent",
    parameters: [
      textParameter("inputTranscript", "What the user types.", "do you serve gluten-free bread"),
      textParameter("answer", "The passage that Kendra found.", "All our bread is gluten-free."),
    ],
    build: buildKendra,
  },
];

function buildDialog(context: SampleContext, values: ParameterValues): Json {
  const slots = toSlots(readJson(values, "slots"));
  const empty = Object.keys(slots).find((name) => slots[name] === null);
  return buildLexV2Event(context, values, {
    invocationSource: "DialogCodeHook",
    intent: buildIntent(readText(values, "intent"), slots),
    confidence: 0.92,
    slotToElicit: empty ?? null,
    sessionAttributes: readJson(values, "sessionAttributes"),
  });
}

function buildKendra(context: SampleContext, values: ParameterValues): Json {
  const answer = readText(values, "answer");
  const intent = {
    ...buildIntent("AskHandbook", {}, "ReadyForFulfillment"),
    kendraResponse: kendraResponse(context, answer),
  };
  return buildLexV2Event(context, values, {
    invocationSource: "FulfillmentCodeHook",
    intent,
    confidence: 0.87,
    slotToElicit: null,
    requestAttributes: { "x-amz-lex:kendra-search-response-answer-1": answer },
  });
}

/** Kendra API Reference, "Query": the parts that an answer is read from. */
function kendraResponse(context: SampleContext, answer: string): JsonObject {
  const queryId = context.uuid();
  return {
    QueryId: queryId,
    ResultItems: [
      {
        Id: `${queryId}-${context.uuid()}`,
        Type: "ANSWER",
        AdditionalAttributes: [],
        DocumentId: "handbook/menu.md",
        DocumentTitle: { Text: "Our menu", Highlights: [] },
        DocumentExcerpt: { Text: answer, Highlights: [] },
        DocumentURI: "https://example.com/handbook/menu",
        ScoreAttributes: { ScoreConfidence: "VERY_HIGH" },
      },
    ],
    FacetResults: [],
    TotalNumberOfResults: 1,
  };
}

function bookTable(inputTranscript: string, slots: string): readonly SampleParameter[] {
  return [
    textParameter("inputTranscript", "What the user types.", inputTranscript),
    intentName("BookTable"),
    slotValues(slots),
    sessionAttributes,
  ];
}

function intentName(fallback: string): SampleParameter {
  return textParameter("intent", "Name of the intent.", fallback);
}

function slotValues(fallback: string): SampleParameter {
  return jsonParameter(
    "slots",
    "Values by slot name: null where empty, a list for several, an object for a composite.",
    fallback,
  );
}
