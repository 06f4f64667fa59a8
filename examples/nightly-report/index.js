"use strict";

const sales = require("./sales.json");

/**
 * Sums up a day's sales every night. The schedule's event tells when it was due; a constant input
 * may name another day, as in `{"date": "2026-03-01"}`, to repeat a report.
 */
exports.handler = async (event) => {
  const date = reportDate(event);
  const total = { orders: 0, revenue: 0 };
  const byProduct = {};
  for (const sale of sales.filter(({ weekday }) => weekday === new Date(date).getUTCDay())) {
    total.orders += 1;
    total.revenue += sale.cents;
    byProduct[sale.sku] = (byProduct[sale.sku] ?? 0) + sale.cents;
  }
  const report = {
    date,
    orders: total.orders,
    revenue: format(total.revenue),
    bestSeller: bestSeller(byProduct),
  };
  console.log(JSON.stringify(report));
  return report;
};

/** The day to report on: the one that is asked for, else the day before the schedule was due. */
function reportDate(event) {
  const asked = event?.date;
  if (typeof asked === "string" && !Number.isNaN(Date.parse(asked))) return toDate(new Date(asked));
  // With a constant input the event has no envelope, and so no time.
  const due = new Date(event?.time ?? Date.now());
  due.setUTCDate(due.getUTCDate() - 1);
  return toDate(due);
}

function toDate(moment) {
  return moment.toISOString().slice(0, 10);
}

function bestSeller(byProduct) {
  const [best] = Object.entries(byProduct).sort(([, left], [, right]) => right - left);
  return best === undefined ? null : { sku: best[0], revenue: format(best[1]) };
}

/** Money is counted in cents and becomes a decimal only for reading. */
function format(cents) {
  return `${(cents / 100).toFixed(2)} ${process.env.CURRENCY ?? "EUR"}`;
}
