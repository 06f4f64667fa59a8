export default {
  async fetch(request: Request, env: unknown, context: ExecutionContext): Promise<Response> {
    return new Response("Cloudflare");
  },
};
