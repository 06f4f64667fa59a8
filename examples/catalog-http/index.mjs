import { createHash } from "node:crypto";

const currency = process.env.CURRENCY ?? "EUR";
const maxAgeSeconds = Number(process.env.MAX_AGE_SECONDS ?? 60);

const products = [
  { sku: "MUG-BLUE", name: "Blue mug", category: "kitchen", price: 12.5 },
  { sku: "TEA-GREEN", name: "Green tea", category: "pantry", price: 6.9 },
  { sku: "TEA-POT", name: "Teapot", category: "kitchen", price: 34 },
];

/**
 * The product catalogue behind an API Gateway HTTP API, payload format 2.0: `GET /products`,
 * optionally by `?category=` and `?q=`, and `GET /products/{sku}`.
 */
export const handler = async (event) => {
  const { method } = event.requestContext.http;
  if (method !== "GET" && method !== "HEAD") {
    return { statusCode: 405, headers: { allow: "GET, HEAD" } };
  }
  const found = find(event.rawPath, event.queryStringParameters ?? {});
  if (found === undefined) {
    const examples = ["/products", "/products?q=tea", "/products/TEA-POT"];
    return respond(404, { message: `There is no product at ${event.rawPath}.`, examples });
  }
  return respondCached(found, event.headers["if-none-match"]);
};

function find(rawPath, query) {
  // With a stage other than $default, rawPath begins with the stage's name.
  const route = /\/products(?:\/([^/]+))?\/?$/.exec(rawPath);
  if (route === null) return undefined;
  const [, sku] = route;
  if (sku === undefined) {
    const matching = search(query);
    return { currency, count: matching.length, products: matching };
  }
  const product = products.find((candidate) => candidate.sku === sku.toUpperCase());
  return product && { currency, ...product };
}

function search({ category, q = "" }) {
  const words = q.toLowerCase();
  return products.filter(
    (product) =>
      (category === undefined || product.category === category) &&
      product.name.toLowerCase().includes(words),
  );
}

/** Answers 304 without a body when the client already holds this very representation. */
function respondCached(body, knownTag) {
  const etag = `"${createHash("sha256").update(JSON.stringify(body)).digest("base64url")}"`;
  const headers = { etag, "cache-control": `public, max-age=${maxAgeSeconds}` };
  if (knownTag === etag) return { statusCode: 304, headers };
  return respond(200, body, headers);
}

function respond(statusCode, body, headers = {}) {
  return {
    statusCode,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}
