import { parse } from "../lib/parse";

export const create = async (event: { body?: string }) => ({ statusCode: 201, body: parse(event.body) });
