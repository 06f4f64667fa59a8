const detect = async (event) => ({ statusCode: 200, body: event.body });

module.exports = { handler: detect, detect };
