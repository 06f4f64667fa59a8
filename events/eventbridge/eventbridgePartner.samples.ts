import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildEnvelope } from "./buildEnvelope.ts";

const email = textParameter("email", "Address of the customer.", "mia.keller@example.com");

/** Samples of partners' events; the first is a webhook of Shopify. */
export const eventbridgePartnerSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "shopify",
    title: "Shopify webhook",
    parameters: [
      textParameter("topic", "Topic of the webhook.", "orders/create"),
      textParameter("shop", "Domain of the shop.", "northwind-books.myshopify.com"),
      email,
    ],
    build: (context, values) =>
      send(
        context,
        `shopify.com/${context.digits(7)}/orders`,
        "shopifyWebhook",
        shopifyWebhook(context, values),
      ),
  },
  {
    id: "auth0",
    title: "Auth0 log",
    parameters: [
      textParameter("tenant", "Tenant of Auth0.", "northwind"),
      textParameter("type", "Code of the kind of log entry; `s` is a login.", "s"),
      email,
    ],
    build: (context, values) =>
      send(
        context,
        `auth0.com/${readText(values, "tenant")}-${context.uuid()}/auth0.logs`,
        "Auth0 log",
        auth0Log(context, values),
      ),
  },
  {
    id: "stripe",
    title: "Stripe event",
    parameters: [textParameter("type", "Type of Stripe's event.", "invoice.paid"), email],
    build: (context, values) =>
      send(
        context,
        `stripe.com/ed_${context.alphanumeric(24)}`,
        readText(values, "type"),
        stripeEvent(context, values),
      ),
  },
  {
    id: "zendesk",
    title: "Zendesk ticket",
    parameters: [textParameter("subject", "Subject of the ticket.", "My parcel has not arrived")],
    build: (context, values) =>
      send(
        context,
        `zendesk.com/${context.digits(8)}/default`,
        "Support Ticket: Ticket Created",
        zendeskTicket(context, readText(values, "subject")),
      ),
  },
  {
    id: "datadog",
    title: "Datadog alert",
    parameters: [textParameter("monitor", "Name of the monitor.", "Checkout latency")],
    build: (context, values) =>
      send(
        context,
        "datadog.com/northwind",
        "Datadog Alert Notification",
        datadogAlert(context, readText(values, "monitor")),
      ),
  },
  {
    id: "adobe",
    title: "Adobe event",
    parameters: [textParameter("path", "Path of the asset.", "/content/dam/catalogue/cover.jpg")],
    build: (context, values) =>
      send(
        context,
        `adobe.com/${context.hex(24).toUpperCase()}/${context.uuid()}`,
        "aem.assets.asset.processing_completed",
        adobeEvent(context, readText(values, "path")),
      ),
  },
];

function send(
  context: SampleContext,
  source: string,
  detailType: string,
  detail: JsonObject,
): JsonObject {
  return buildEnvelope(context, {
    source: `aws.partner/${source}`,
    detailType,
    time: context.now,
    region: context.region,
    resources: [],
    detail,
  });
}

/** The webhook's body is the payload, its headers are the metadata. */
function shopifyWebhook(context: SampleContext, values: ParameterValues): JsonObject {
  const orderId = Number(context.digits(13));
  return {
    payload: {
      id: orderId,
      admin_graphql_api_id: `gid://shopify/Order/${orderId}`,
      name: "#1042",
      email: readText(values, "email"),
      created_at: context.now.toISOString(),
      currency: "EUR",
      total_price: "59.90",
      financial_status: "paid",
      line_items: [{ id: Number(context.digits(13)), sku: "book-17", quantity: 2, price: "29.95" }],
    },
    metadata: {
      "Content-Type": "application/json",
      "X-Shopify-Topic": readText(values, "topic"),
      "X-Shopify-Shop-Domain": readText(values, "shop"),
      "X-Shopify-Order-Id": String(orderId),
      "X-Shopify-Test": false,
      "X-Shopify-Hmac-SHA256": encodeBytesAsBase64(
        Uint8Array.from({ length: 32 }, () => context.integer(256)),
      ),
      "X-Shopify-Webhook-Id": context.uuid(),
      "X-Shopify-API-Version": "2026-01",
    },
  };
}

function auth0Log(context: SampleContext, values: ParameterValues): JsonObject {
  const tenant = readText(values, "tenant");
  const logId = `900${context.digits(53)}`;
  return {
    log_id: logId,
    data: {
      date: context.now.toISOString(),
      type: readText(values, "type"),
      connection: "Username-Password-Authentication",
      connection_id: `con_${context.alphanumeric(16)}`,
      client_id: context.alphanumeric(32),
      client_name: "Shop",
      ip: `203.0.113.${context.integer(254) + 1}`,
      user_agent: "Firefox 147.0.0 / Windows 11",
      hostname: `${tenant}.eu.auth0.com`,
      user_id: `auth0|${context.hex(24)}`,
      user_name: readText(values, "email"),
      strategy: "auth0",
      strategy_type: "database",
      log_id: logId,
    },
  };
}

function stripeEvent(context: SampleContext, values: ParameterValues): JsonObject {
  const seconds = Math.floor(context.now.getTime() / 1000);
  return {
    id: `evt_${context.alphanumeric(24)}`,
    object: "event",
    api_version: "2025-10-29.clover",
    created: seconds,
    data: {
      object: {
        id: `in_${context.alphanumeric(24)}`,
        object: "invoice",
        customer: `cus_${context.alphanumeric(14)}`,
        customer_email: readText(values, "email"),
        currency: "eur",
        amount_due: 5990,
        amount_paid: 5990,
        status: "paid",
      },
    },
    livemode: false,
    pending_webhooks: 0,
    request: { id: `req_${context.alphanumeric(14)}`, idempotency_key: context.uuid() },
    type: readText(values, "type"),
  };
}

function zendeskTicket(context: SampleContext, subject: string): JsonObject {
  const now = context.now.toISOString();
  const person = Number(context.digits(12));
  return {
    ticket_event: {
      meta: {
        version: "1.0",
        occurred_at: now,
        ref: `${context.digits(3)}-${context.digits(10)}`,
        sequence: { id: context.hex(32).toUpperCase(), position: 1, total: 1 },
      },
      type: "Ticket Created",
      via: "Web",
      ticket: {
        id: Number(context.digits(5)),
        created_at: now,
        updated_at: now,
        type: "problem",
        priority: "normal",
        status: "new",
        requester_id: person,
        submitter_id: person,
        assignee_id: null,
        organization_id: null,
        group_id: Number(context.digits(12)),
        subject,
        tags: ["shipping"],
        external_id: null,
        via: { channel: "web" },
      },
    },
  };
}

function datadogAlert(context: SampleContext, monitor: string): JsonObject {
  return {
    alert_type: "error",
    event_type: "query_alert_monitor",
    title: `[Triggered] ${monitor}`,
    msg: "The average over the last 5 minutes was above 800 ms.",
    priority: "normal",
    date: context.now.getTime(),
    aggreg_key: context.hex(32),
    tags: ["env:production", "monitor", "service:checkout"],
    meta: {
      monitor: { id: Number(context.digits(7)), name: monitor, type: "query alert" },
      transition: { trans_name: "Triggered", trans_type: "alert" },
    },
  };
}

/** Adobe sends CloudEvents. */
function adobeEvent(context: SampleContext, path: string): JsonObject {
  return {
    specversion: "1.0",
    id: context.uuid(),
    source: `acct:aem-p${context.digits(5)}-e${context.digits(6)}@adobe.com`,
    type: "aem.assets.asset.processing_completed",
    datacontenttype: "application/json",
    time: context.now.toISOString(),
    data: {
      repositoryMetadata: {
        "repo:assetId": `urn:aaid:aem:${context.uuid()}`,
        "repo:path": path,
        "dc:format": "image/jpeg",
      },
    },
  };
}
