import { create } from "../source/api/orders";

const handler = (event: unknown, context: unknown) => create({ body: JSON.stringify({ event, context }) });
test("creates", () => handler({}, {}));
