const serverless = require("serverless-http");
const express = require("express");
const errorHandler = require("./middleware/errorHandler");

const app = express();
app.get("/bookings", (req, res) => res.json([]));
app.use(errorHandler.handler);

module.exports.handler = serverless(app);
