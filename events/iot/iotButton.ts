import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { clicks, clickTypeField } from "./buttonClick.ts";

/** A button's message. Source: aws-lambda-go, IoTButtonEvent. */
const buttonEvent = once(() =>
  z.looseObject({
    serialNumber: textField("Serial number of the button, its DSN.", "G030JF055364XVRB"),
    clickType: clickTypeField(),
    batteryVoltage: textField("Voltage of the battery, as text with its unit.", "1582mV"),
  }),
);

const [single, ...others] = clicks;
const samples: readonly [Sample, ...Sample[]] = [buttonSample(single), ...others.map(buttonSample)];

/** A press of an AWS IoT button. */
export const iotButton: EventType = {
  id: "iot-button",
  service: "AWS IoT Button",
  title: "Button click (legacy)",
  shortTitle: "IoT button",
  description: "Somebody presses an AWS IoT button, a device that is no longer sold.",
  category: "IoT",
  tier: 3,
  aliases: ["button", "click", "dash button", "device"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-iot.html",
  schema: buttonEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "AWS IoT invokes the function asynchronously by the rule that the button's set-up made.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["serialNumber", "clickType", "batteryVoltage"].every((key) => Object.hasOwn(event, key)),
  },
  names: { ...noEcosystemNames, goType: "IoTButtonEvent", javaClass: "IoTButtonEvent" },
  samples,
};

function buttonSample({ id, title, clickType }: (typeof clicks)[number]): Sample {
  return {
    id,
    title,
    parameters: [
      textParameter("serialNumber", "Serial number of the button; one is made up without.", ""),
      countParameter("millivolts", "Voltage of the battery in millivolts.", 1582),
    ],
    build: (context, values) => {
      const given = readText(values, "serialNumber");
      return {
        serialNumber: given === "" ? `G030${context.alphanumeric(12).toUpperCase()}` : given,
        batteryVoltage: `${readInteger(values, "millivolts")}mV`,
        clickType,
      };
    },
  };
}
