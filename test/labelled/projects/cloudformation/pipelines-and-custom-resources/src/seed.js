const response = require("cfn-response");

exports.handler = (event, context) => {
  response.send(event, context, response.SUCCESS, {});
};
