const { render } = require("./render");

async function sendMail(event) {
  return event.Records.map(({ body }) => render(body));
}

module.exports = { sendMail };
