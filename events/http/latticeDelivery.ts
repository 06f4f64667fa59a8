import type { HttpDelivery } from "../model/delivery.ts";

/** How VPC Lattice calls a function, with either structure of its event. */
export const latticeDelivery: HttpDelivery = {
  kind: "http",
  frontDoor: "vpc-lattice",
  deliveredBy:
    "The VPC Lattice service invokes the function synchronously for each request that a listener rule forwards to the target group.",
  resultUse:
    "VPC Lattice turns the object with statusCode, headers and body into the HTTP response; without a statusCode the client gets a 5xx.",
};
