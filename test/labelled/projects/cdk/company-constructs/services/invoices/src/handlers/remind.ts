import { bill } from "../bill";

export const handler = async () => {
  await bill({ id: "all" });
};
