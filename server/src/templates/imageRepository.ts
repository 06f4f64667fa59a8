/**
 * The name of the repository in ECR that an image's URI names: `shop/orders` in
 * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:1`.
 * @param uri with placeholders for what only a deployment knows, as `sketchText` makes them
 */
export function repositoryIn(uri: string): string | null {
  return (
    /^[^/]*(?:\.amazonaws\.com(?:\.cn)?|\})\/([\w.-]+(?:\/[\w.-]+)*)(?=[:@]|$)/u.exec(uri)?.[1] ??
    null
  );
}
