module.exports = {
  async handler(event) {
    return { requestId: event.requestId, status: "success", fragment: event.fragment };
  },
};
