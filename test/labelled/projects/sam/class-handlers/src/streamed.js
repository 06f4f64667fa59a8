exports.handler = awslambda.streamifyResponse(async (event, responseStream, _context) => {
  responseStream.write("hello");
  responseStream.end();
});
