import middy from "@middy/core";
import jsonBodyParser from "@middy/http-json-body-parser";
import { create } from "./repository";

const baseHandler = async (event) => ({ statusCode: 201, body: JSON.stringify(await create(event.body)) });

export const handler = middy(baseHandler).use(jsonBodyParser());
