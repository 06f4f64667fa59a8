const { gunzipSync } = require("node:zlib");

exports.handler = async (event) => JSON.parse(gunzipSync(Buffer.from(event.awslogs.data, "base64")));
