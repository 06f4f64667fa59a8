const { save } = require("../store");

exports.handler = async (event) => save(event.Records);
