export const logging = () => ({
  before: async (request) => console.log(request.event),
  after: async (request) => console.log(request.response),
});
