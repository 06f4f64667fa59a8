import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isLatticeV2Event } from "./httpRecognition.ts";
import { latticeResponse } from "./httpResponse.schema.ts";
import { latticeDelivery } from "./latticeDelivery.ts";
import { vpcLatticeV2Samples } from "./vpcLatticeV2.samples.ts";
import { vpcLatticeV2Event } from "./vpcLatticeV2.schema.ts";
import { httpAnswers } from "../responses/httpAnswers.ts";

/** A request that VPC Lattice routes to a function, with who called and through what. */
export const vpcLatticeV2: EventType = {
  id: "vpc-lattice-v2",
  service: "Amazon VPC Lattice",
  title: "Lattice target, event structure V2",
  shortTitle: "Lattice V2",
  description:
    "A VPC Lattice service forwards a request to a target group whose Lambda event structure version is V2.",
  category: "HTTP/API",
  tier: 3,
  aliases: ["http", "vpc", "service network", "target group", "private api", "request"],
  documentation: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html",
  schema: vpcLatticeV2Event,
  responseSchema: latticeResponse,
  answers: httpAnswers,
  delivery: latticeDelivery,
  recognition: { kind: "fixed", matches: isLatticeV2Event },
  names: {
    ...noEcosystemNames,
    powertoolsTypescriptSchema: "VpcLatticeV2Schema",
    powertoolsPythonDataClass: "VPCLatticeEventV2",
    powertoolsPythonModel: "VpcLatticeV2Model",
  },
  samples: vpcLatticeV2Samples,
};
