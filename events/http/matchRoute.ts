/**
 * Matches a path against a route of API Gateway: `/orders/{orderId}` or, greedily, `/{proxy+}`.
 * @returns the values of the route's parameters, empty where it has none; null where the path is
 *   not of that route
 */
export function matchRoute(route: string, path: string): Readonly<Record<string, string>> | null {
  const names: string[] = [];
  const pattern = route
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      if (!part.startsWith("{")) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const greedy = part.endsWith("+}");
      names.push(part.slice(1, greedy ? -2 : -1));
      return greedy ? "(.+)" : "([^/]+)";
    })
    .join("");
  const match = new RegExp(`^${pattern}$`).exec(path);
  if (match === null) return null;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? ""]));
}
