var handler = function (event, context) {
  context.succeed("done");
};

exports.handler = handler;
