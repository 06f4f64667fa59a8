export const render = (page, context) => `${page}${context}`;
