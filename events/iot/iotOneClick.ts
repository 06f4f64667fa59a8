import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { clicks } from "./buttonClick.ts";
import { oneClickEvent } from "./iotOneClick.schema.ts";

const [single, ...others] = clicks;
const samples: readonly [Sample, ...Sample[]] = [
  oneClickSample(single),
  ...others.map(oneClickSample),
];

/** A press of a device of AWS IoT 1-Click. */
export const iotOneClick: EventType = {
  id: "iot-1-click",
  service: "AWS IoT 1-Click",
  title: "1-Click device event (legacy)",
  shortTitle: "IoT 1-Click",
  description: "Somebody pressed a device of AWS IoT 1-Click, a service that has ended.",
  category: "IoT",
  tier: 3,
  aliases: ["button", "click", "one-click", "enterprise button", "placement"],
  documentation: "https://github.com/aws/aws-lambda-go/blob/main/events/iot_1_click.go",
  schema: oneClickEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "AWS IoT 1-Click invoked the function asynchronously that the project's template named for the device.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["deviceEvent", "deviceInfo", "placementInfo"].every((key) => Object.hasOwn(event, key)),
  },
  names: { ...noEcosystemNames, goType: "IoTOneClickEvent" },
  samples,
};

function oneClickSample({ id, title, clickType }: (typeof clicks)[number]): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("project", "Name of the project.", "reorder"),
      textParameter("placement", "Name of the placement.", "warehouse-2"),
    ],
    build: (context, values) => {
      const deviceId = `G030PM${context.digits(10)}`;
      return {
        deviceEvent: { buttonClicked: { clickType, reportedTime: context.now.toISOString() } },
        deviceInfo: {
          attributes: { projectRegion: context.region },
          type: "button",
          deviceId,
          remainingLife: 98.5,
        },
        placementInfo: {
          projectName: readText(values, "project"),
          placementName: readText(values, "placement"),
          attributes: { location: "Oslo" },
          devices: { reorderButton: deviceId },
        },
      };
    },
  };
}
