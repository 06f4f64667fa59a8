"use strict";

const { randomUUID } = require("node:crypto");

const statuses = ["placed", "paid", "shipped", "cancelled"];

// Stands in for a table: it lives as long as the execution environment, so a warm invocation finds
// what an earlier one stored and a cold one starts afresh.
const orders = new Map([
  ["41", { id: "41", status: "shipped", item: "teapot", quantity: 1 }],
  ["42", { id: "42", status: "placed", item: "green tea", quantity: 3 }],
]);

/** A request that the client can mend; anything else that goes wrong is our fault and a 502. */
class RequestError extends Error {
  constructor(statusCode, message, details) {
    super(message);
    this.statusCode = statusCode;
    this.details = details;
  }
}

/**
 * The orders API behind an API Gateway REST API with Lambda proxy integration:
 * `GET /orders`, `POST /orders` and `GET /orders/{orderId}`.
 */
exports.handler = async (event) => {
  try {
    return route(event);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return respond(error.statusCode, { message: error.message, details: error.details });
  }
};

function route(event) {
  const [, collection, orderId, ...rest] = event.path.replace(/\/$/, "").split("/");
  if (collection !== "orders" || rest.length > 0) {
    throw new RequestError(404, `There is nothing at ${event.path}.`);
  }
  const request = `${event.httpMethod} ${orderId === undefined ? "/orders" : "/orders/{orderId}"}`;
  switch (request) {
    case "GET /orders":
      return listOrders(event);
    case "POST /orders":
      return placeOrder(event);
    case "GET /orders/{orderId}":
      return showOrder(decodeSegment(orderId));
    default:
      throw new RequestError(405, `${event.httpMethod} is not allowed here.`);
  }
}

function decodeSegment(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new RequestError(400, "The path is not encoded properly.");
  }
}

function listOrders(event) {
  // Null, not an empty object, when the request has no query string.
  const status = event.queryStringParameters?.status;
  if (status !== undefined && !statuses.includes(status)) {
    throw new RequestError(400, `status must be one of ${statuses.join(", ")}.`);
  }
  const found = [...orders.values()].filter(
    (order) => status === undefined || order.status === status,
  );
  return respond(200, { orders: found, count: found.length });
}

function showOrder(orderId) {
  const order = orders.get(orderId);
  if (order === undefined) throw new RequestError(404, `There is no order ${orderId}.`);
  return respond(200, order);
}

function placeOrder(event) {
  const { item, quantity } = readJsonBody(event);
  const problems = findProblems(item, quantity);
  if (problems.length > 0) throw new RequestError(400, "The order is not valid.", problems);
  const order = { id: randomUUID(), status: "placed", item, quantity };
  orders.set(order.id, order);
  console.log(JSON.stringify({ message: "order placed", orderId: order.id, item, quantity }));
  return respond(201, order, { Location: `/orders/${order.id}` });
}

function readJsonBody(event) {
  if (!event.body) throw new RequestError(400, "The request needs a body.");
  const text = event.isBase64Encoded
    ? Buffer.from(event.body, "base64").toString("utf8")
    : event.body;
  try {
    // A body that is JSON but no object, such as null, has no members either.
    return Object(JSON.parse(text));
  } catch {
    throw new RequestError(400, "The body is not JSON.");
  }
}

function findProblems(item, quantity) {
  const problems = [];
  if (typeof item !== "string" || item === "") problems.push("item must be text.");
  if (!Number.isInteger(quantity) || quantity < 1) {
    problems.push("quantity must be a whole number of at least 1.");
  }
  return problems;
}

/** API Gateway takes a whole number and a string; anything else becomes a 502. */
function respond(statusCode, body, headers = {}) {
  return {
    statusCode,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}
