import { EventBridgeEvent } from "aws-lambda";

export const onPayment = async ({ detail }: EventBridgeEvent<"Paid", { id: string }>) => detail.id;
