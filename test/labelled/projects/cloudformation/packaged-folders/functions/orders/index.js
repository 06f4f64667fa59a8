"use strict";

const handler = require("./lib/handler");

exports.handler = handler;
