export const middleware = async (context, next) => {
  await next();
};

export default async function handler(context, next) {
  await next();
}
