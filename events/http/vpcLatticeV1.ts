import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isLatticeV1Event } from "./httpRecognition.ts";
import { latticeResponse } from "./httpResponse.schema.ts";
import { latticeDelivery } from "./latticeDelivery.ts";
import { vpcLatticeV1Samples } from "./vpcLatticeV1.samples.ts";
import { vpcLatticeV1Event } from "./vpcLatticeV1.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request that VPC Lattice routes to a function, in the older of its two structures. */
export const vpcLatticeV1: EventType = {
  id: "vpc-lattice-v1",
  service: "Amazon VPC Lattice",
  title: "Lattice target, event structure V1",
  shortTitle: "Lattice V1",
  description:
    "A VPC Lattice service forwards a request to a target group whose Lambda event structure version is V1.",
  category: "HTTP/API",
  tier: 3,
  aliases: ["http", "vpc", "service network", "target group", "private api", "request"],
  documentation: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html",
  schema: vpcLatticeV1Event,
  responseSchema: latticeResponse,
  answers: httpAnswers,
  delivery: latticeDelivery,
  recognition: { kind: "fixed", matches: isLatticeV1Event },
  names: {
    ...noEcosystemNames,
    powertoolsTypescriptSchema: "VpcLatticeSchema",
    powertoolsPythonDataClass: "VPCLatticeEvent",
    powertoolsPythonModel: "VpcLatticeModel",
  },
  samples: vpcLatticeV1Samples,
};
