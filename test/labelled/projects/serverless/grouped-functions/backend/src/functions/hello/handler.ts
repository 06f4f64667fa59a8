import 'source-map-support/register';

export async function main() {
  return { statusCode: 200 };
}
