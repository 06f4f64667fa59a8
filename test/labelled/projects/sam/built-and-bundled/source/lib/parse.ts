export function parse(body?: string): string {
  return JSON.stringify(JSON.parse(body ?? "{}"));
}
